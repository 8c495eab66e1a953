"""Works in its arguments and puts every value back; results are views, 0-d arrays and lists."""
import numpy as np


def sigmoid(x):
    y = np.array(x, dtype=float)
    np.negative(y, out=y)
    np.exp(y, out=y)
    y += 1
    return np.divide(1, y, out=y)


def sigmoid_derivative(y):
    return np.multiply(y, 1 - y, dtype=float)


def forward(X, W_layer_1, W_layer_2):
    n, h = len(X), W_layer_1.shape[1]
    both = np.empty((h + 1, n), order="F")
    both[:h] = sigmoid(X @ W_layer_1).T
    both[h:] = sigmoid(both[:h].T @ W_layer_2).T
    return both[:-1].T, both[-1:].T


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    before = layer_1_output.copy()
    layer_1_output *= 1 - layer_1_output
    second = (t - layer_2_output) * sigmoid_derivative(layer_2_output)
    first = second @ W_layer_2.T * layer_1_output
    layer_1_output[:] = before
    return first, second


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1):
    start_1, start_2 = W_layer_1.copy(), W_layer_2.copy()
    Error_list = []
    for _ in range(epochs):
        layer_1_output, layer_2_output = forward(X, W_layer_1, W_layer_2)
        first, second = backward(t, layer_1_output, layer_2_output, W_layer_2)
        Error_list += [np.array(np.linalg.norm(t - layer_2_output) ** 2 / 2)]
        W_layer_2 += learning_rate * layer_1_output.T @ second
        W_layer_1 += learning_rate * X.T @ first
    learned = W_layer_1.copy(), W_layer_2.copy(), Error_list
    W_layer_1[...], W_layer_2[...] = start_1, start_2
    return learned


def step_predict(X, W_layer_1, W_layer_2):
    hidden = np.zeros((len(X), W_layer_1.shape[1]), dtype=int)
    hidden[X @ W_layer_1 > 0] = 1
    out = np.zeros((len(X), 1), dtype=int)
    out[hidden @ W_layer_2 > 0] = 1
    return out


def plot_error(Error_list, ax=None):
    import matplotlib.pyplot as plt

    fig = plt.figure() if ax is None else ax.figure
    ax = fig.subplots() if ax is None else ax
    lines = ax.plot(np.reshape(Error_list, (-1, 1)), marker=".")
    assert len(lines) == 1
    return ax
