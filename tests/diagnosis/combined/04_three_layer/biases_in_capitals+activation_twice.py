import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def identity(x):
    return x


def init_network():
    network = {}
    network["W1"] = np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]])
    network["B1"] = np.array([0.1, 0.2, 0.3])
    network["W2"] = np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]])
    network["B2"] = np.array([0.1, 0.2])
    network["W3"] = np.array([[0.1, 0.3], [0.2, 0.4]])
    network["B3"] = np.array([0.1, 0.2])
    return network


def layer(x, W, b, activation):
    A = activation(x @ W + b)
    return activation(A)


def forward(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    Z1 = layer(x, W1, b1, sigmoid)
    Z2 = layer(Z1, W2, b2, sigmoid)
    y = layer(Z2, W3, b3, identity)
    return y


def count_weights(sizes):
    if len(sizes) < 2:
        return []
    return [sizes[0] * sizes[1]] + count_weights(sizes[1:])


def count_parameters(sizes):
    return sum((a + 1) * b for a, b in zip(sizes[:-1], sizes[1:]))
