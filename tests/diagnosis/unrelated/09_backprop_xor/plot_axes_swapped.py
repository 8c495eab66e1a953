# Mistake: plot_error has the errors on the x axis and the epochs on the y axis.
import numpy as np


sigmoid = lambda x: (1 + np.exp(-x)) ** -1.0


sigmoid_derivative = lambda y: (1 - y) * y


def layer(x, W):
    return sigmoid(np.einsum("ni,io->no", x, W))


def forward(X, W_layer_1, W_layer_2):
    layer_1_output = layer(X, W_layer_1)
    layer_2_output = layer(layer_1_output, W_layer_2)
    return [layer_1_output, layer_2_output]


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    slope = sigmoid_derivative
    d2 = slope(layer_2_output) * (t - layer_2_output)
    d1 = slope(layer_1_output) * (d2 * W_layer_2[:, 0])
    return d1, d2


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1):
    weights = [np.array(W_layer_1), np.array(W_layer_2)]
    E = []
    for _ in range(epochs):
        outs = forward(X, *weights)
        deltas = backward(t, *outs, weights[1])
        E += [((t - outs[1]) ** 2).sum() * 0.5]
        for W, before, delta in zip(weights, (X, outs[0]), deltas):
            W += learning_rate * before.T.dot(delta)
    return weights[0], weights[1], E


def step_predict(X, W_layer_1, W_layer_2):
    signal = X
    for W in (W_layer_1, W_layer_2):
        signal = np.array([[int(s > 0) for s in row] for row in signal @ W])
    return signal


def plot_error(Error_list, ax=None):
    import matplotlib.pyplot as plt

    if ax is None:
        _, ax = plt.subplots()
    ax.plot(Error_list, range(len(Error_list)))
    return ax
