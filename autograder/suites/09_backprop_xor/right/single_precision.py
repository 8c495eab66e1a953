"""Everything in float32, rows and columns swapped inside, results as lists of arrays."""
import numpy as np

F = np.float32


def sigmoid(x):
    x = np.asarray(x, dtype=F)
    return (F(1) / (F(1) + np.exp(-x))).astype(F)


def sigmoid_derivative(y):
    y = np.asarray(y, dtype=F)
    return y * (F(1) - y)


def forward(X, W_layer_1, W_layer_2):
    first = sigmoid(W_layer_1.astype(F).T @ X.astype(F).T)
    second = sigmoid(W_layer_2.astype(F).T @ first)
    return [first.T, second.T]


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    second = (t.astype(F) - layer_2_output.astype(F)).T * sigmoid_derivative(layer_2_output.T)
    first = W_layer_2.astype(F) @ second * sigmoid_derivative(layer_1_output.T)
    return [first.T, second.T]


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1):
    X, t = X.astype(F), t.astype(F)
    W_layer_1, W_layer_2, rate = W_layer_1.astype(F), W_layer_2.astype(F), F(learning_rate)
    Error_list = [None] * epochs
    for epoch in range(epochs):
        layer_1_output, layer_2_output = forward(X, W_layer_1, W_layer_2)
        first, second = backward(t, layer_1_output, layer_2_output, W_layer_2)
        Error_list[epoch] = np.sum((t - layer_2_output) ** 2) * F(0.5)
        W_layer_1 += rate * (X.T @ first)
        W_layer_2 += rate * (layer_1_output.T @ second)
    return [W_layer_1, W_layer_2, Error_list]


def step_predict(X, W_layer_1, W_layer_2):
    hidden = np.where(X @ W_layer_1 > 0, 1, 0)
    return np.where(hidden @ W_layer_2 > 0, 1, 0)


def plot_error(Error_list, ax=None):
    import matplotlib.pyplot as plt
    from matplotlib.lines import Line2D

    if ax is None:
        ax = plt.figure().add_axes((0.1, 0.1, 0.8, 0.8))
    ax.add_line(Line2D(list(range(len(Error_list))), list(Error_list)))
    ax.autoscale_view()
    return ax
