"""No function calls another: each formula is written out where it is needed, without numpy.dot."""
import math

import numpy as np


def sigmoid(x):
    return np.vectorize(lambda z: math.pow(1.0 + math.e ** (-z), -1), otypes=[float])(x)


def sigmoid_derivative(y):
    return np.array([*map(lambda v: v * (1 - v), y.flat)]).reshape(y.shape)


def forward(X, W_layer_1, W_layer_2):
    z1 = (X[:, :, None] * W_layer_1[None]).sum(axis=1)
    a1 = 1 / (1 + np.exp(-z1))
    z2 = (a1 * W_layer_2.T).sum(axis=1, keepdims=True)
    return a1, 1 / (1 + np.exp(-z2))


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    y, a = layer_2_output, layer_1_output
    return (t - y) * y * (1 - y) * W_layer_2.reshape(1, -1) * a * (1 - a), (t - y) * (y - y * y)


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1):
    P = np.concatenate([W_layer_1.ravel(), W_layer_2.ravel()])
    h = W_layer_2.size
    E = []
    for _ in range(epochs):
        W1, W2 = P[: 2 * h].reshape(2, h), P[2 * h :].reshape(h, 1)
        a = 1 / (1 + np.exp(-X @ W1))
        y = 1 / (1 + np.exp(-a @ W2))
        d = (t - y) * y * (1 - y)
        G1 = X.T @ (d * W2.T * a * (1 - a))
        G2 = a.T @ d
        E.append(((t - y).T @ (t - y)).item() / 2)
        P = P + learning_rate * np.concatenate([G1.ravel(), G2.ravel()])
    return P[: 2 * h].reshape(2, h), P[2 * h :].reshape(h, 1), E


def step_predict(X, W_layer_1, W_layer_2):
    return np.greater(np.greater(X @ W_layer_1, 0).astype(float) @ W_layer_2, 0.0).view(np.int8)


def plot_error(Error_list, ax=None):
    import matplotlib.pyplot as plt

    if ax is None:
        ax = plt.subplots(2, 1)[1][0]
    ax.step(range(len(Error_list)), Error_list)
    return ax
