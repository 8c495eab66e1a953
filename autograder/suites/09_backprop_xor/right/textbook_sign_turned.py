"""The textbook's delta (output - target), its sign turned at the end; sigmoid by logaddexp."""
import math
import numpy as np


def sigmoid(x):
    return np.exp(-np.logaddexp(0, -x))


def sigmoid_derivative(y):
    return y * (1 - y)


def forward(X, W_layer_1, W_layer_2):
    a = sigmoid(np.dot(X, W_layer_1))
    return a, sigmoid(np.dot(a, W_layer_2))


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    # textbook sign, turned round at the end
    delta2 = (layer_2_output - t) * sigmoid_derivative(layer_2_output)
    delta1 = np.matmul(delta2, np.transpose(W_layer_2)) * sigmoid_derivative(layer_1_output)
    return -delta1, -delta2


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1):
    W1, W2 = W_layer_1.astype(float, copy=True), W_layer_2.astype(float, copy=True)
    history = np.zeros(epochs)
    for e in range(epochs):
        z1, z2 = forward(X, W1, W2)
        history[e] = 0.5 * ((z2 - t) ** 2).sum()
        d1, d2 = backward(t, z1, z2, W2)
        W1 -= -learning_rate * X.T.dot(d1)
        W2 -= -learning_rate * z1.T.dot(d2)
    return W1, W2, list(history)


def step_predict(X, W_layer_1, W_layer_2):
    matmul = lambda a, b: [[sum(p * q for p, q in zip(r, c)) for c in zip(*b)] for r in a]
    hid = [[int(v > 0) for v in r] for r in matmul(X.tolist(), W_layer_1.tolist())]
    return np.array([[1 if v > 0 else 0 for v in r] for r in matmul(hid, W_layer_2.tolist())])


def plot_error(Error_list, ax=None, color="tab:blue", **kw):
    import matplotlib.pyplot as plt
    if ax is None:
        _, ax = plt.subplots(figsize=(4, 3), layout="constrained")
    plt.sca(ax)
    plt.plot(np.array(Error_list), color=color, **kw)
    plt.xlabel("epochs")
    plt.ylabel("E")
    return plt.gca()
