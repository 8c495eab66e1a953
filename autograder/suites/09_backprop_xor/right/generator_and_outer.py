"""Epochs from an endless generator; np.vectorize; deltas by np.outer; a Line2D added by hand."""
import math
import numpy as np


sigmoid = np.vectorize(lambda v: 1 / (1 + np.exp(-v)), otypes=[float])


def sigmoid_derivative(y):
    return y * (1 - y)


def forward(X, W_layer_1, W_layer_2):
    a = sigmoid(np.dot(X, W_layer_1))
    return a, sigmoid(np.dot(a, W_layer_2))


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    err = t - layer_2_output
    d2 = err * sigmoid_derivative(layer_2_output)
    d1 = np.outer(d2, W_layer_2) * sigmoid_derivative(layer_1_output)
    return d1, d2


def steps(X, t, A, B, lr):
    while True:
        h, y = forward(X, A, B)
        g1, g2 = backward(t, h, y, B)
        E = np.mean((t - y) ** 2) * len(t) / 2
        A, B = A + lr * X.T @ g1, B + lr * h.T @ g2
        yield A, B, E


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1):
    A, B, errors = W_layer_1, W_layer_2, []
    for (A, B, E), _ in zip(steps(X, t, A, B, learning_rate), range(epochs)):
        errors.append(E)
    return A, B, errors


def step(a):
    a = a.copy()
    a[a > 0] = 1
    a[a <= 0] = 0
    return a.astype(np.int32)


def step_predict(X, W_layer_1, W_layer_2):
    return step(step(X @ W_layer_1) @ W_layer_2)


def plot_error(Error_list, ax=None):
    from matplotlib import pyplot
    if not ax:
        pyplot.figure()
        ax = pyplot.subplot(1, 1, 1)
    from matplotlib.lines import Line2D
    line = Line2D(np.arange(len(Error_list)), Error_list)
    ax.add_line(line)
    ax.autoscale_view()
    ax.scatter([len(Error_list) - 1], [Error_list[-1]])
    return ax
