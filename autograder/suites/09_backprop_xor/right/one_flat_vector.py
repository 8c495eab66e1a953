"""Both weights are views of one flat vector; exp in place; uint8 steps by sign and clip; log axis."""
import math
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def sigmoid_derivative(y):
    return y * (1 - y)


def forward(X, W_layer_1, W_layer_2):
    a = X @ W_layer_1
    np.negative(a, out=a); np.exp(a, out=a); a += 1; np.reciprocal(a, out=a)
    b = a @ W_layer_2
    np.negative(b, out=b); np.exp(b, out=b); b += 1; np.reciprocal(b, out=b)
    return a, b


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    d2 = (t - layer_2_output) * sigmoid_derivative(layer_2_output)
    return np.dot(d2, W_layer_2.T) * sigmoid_derivative(layer_1_output), d2


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1):
    d, h = W_layer_1.shape
    p = np.concatenate([W_layer_1.ravel(), W_layer_2.ravel()])
    A, B = p[: d * h].reshape(d, h), p[d * h :].reshape(h, 1)
    errors = []
    for _ in range(int(epochs)):
        l1, l2 = forward(X, A, B)
        g1, g2 = backward(t, l1, l2, B)
        errors.append(0.5 * ((t - l2) ** 2).sum(axis=0)[0])
        p += learning_rate * np.concatenate([(X.T @ g1).ravel(), (l1.T @ g2).ravel()])
    return A, B, errors


def step_predict(X, W_layer_1, W_layer_2):
    s = lambda a: np.clip(np.sign(a), 0, 1)
    return s(s(X @ W_layer_1) @ W_layer_2).astype("uint8")


def plot_error(Error_list, ax=None):
    import matplotlib.pyplot as plt
    match ax:
        case None:
            fig = plt.figure()
            ax = fig.add_axes((0.1, 0.1, 0.8, 0.8))
    (line,) = ax.plot(Error_list, label="오차")
    ax.set_yscale("log")
    ax.annotate("end", (len(Error_list) - 1, Error_list[-1]))
    return ax
