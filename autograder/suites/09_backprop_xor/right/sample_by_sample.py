"""Sums the changes over the samples one by one and applies them together; errors as an array."""
import numpy as np


def sigmoid(x):
    return np.power(1 + np.exp(np.negative(x)), -1.0)


def sigmoid_derivative(y):
    return np.sqrt(y * (1 - y)) ** 2


def forward(X, W_layer_1, W_layer_2):
    rows = [sigmoid(W_layer_1.T @ row) for row in X]
    outs = [sigmoid(W_layer_2.T @ row) for row in rows]
    return np.vstack(rows), np.vstack(outs)


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    firsts, seconds = [], []
    for target, hidden, out in zip(t, layer_1_output, layer_2_output):
        second = (target - out) * sigmoid_derivative(out)
        firsts.append(W_layer_2 @ second * sigmoid_derivative(hidden))
        seconds.append(second)
    return np.array(firsts), np.array(seconds)


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1):
    W_layer_1, W_layer_2 = +W_layer_1, +W_layer_2
    errors = np.zeros(epochs)
    for epoch in range(epochs):
        change_1, change_2 = np.zeros_like(W_layer_1), np.zeros_like(W_layer_2)
        for x, target in zip(X, t):
            hidden = sigmoid(x @ W_layer_1)
            out = sigmoid(hidden @ W_layer_2)
            second = (target - out) * out * (1 - out)
            first = (W_layer_2 @ second) * hidden * (1 - hidden)
            change_1 += np.outer(x, first)
            change_2 += np.outer(hidden, second)
            errors[epoch] += 0.5 * (target - out)[0] ** 2
        W_layer_1 += learning_rate * change_1
        W_layer_2 += learning_rate * change_2
    return W_layer_1, W_layer_2, errors


def step_predict(X, W_layer_1, W_layer_2):
    def neuron(row, weights):
        return int(sum(a * b for a, b in zip(row, weights)) > 0)

    found = []
    for row in X:
        hidden = [neuron(row, column) for column in W_layer_1.T]
        found.append(neuron(hidden, W_layer_2[:, 0]))
    return np.array(found, dtype=np.int64)[:, np.newaxis]


def plot_error(Error_list, ax=None):
    import matplotlib.pyplot as plt

    if ax:
        ax.plot(Error_list)
        return ax
    fig = plt.figure(figsize=(6, 4))
    plt.plot(Error_list)
    plt.xlabel("epoch")
    ax = plt.gca()
    plt.close(fig)
    return ax
