# Mistake: layer calls a misspelt name (a NameError).
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def identity(x):
    return x


def init_network():
    return {
        "W1": np.array([(0.1, 0.3, 0.5), (0.2, 0.4, 0.6)]),
        "W2": np.array([(0.1, 0.4), (0.2, 0.5), (0.3, 0.6)]),
        "W3": np.array([(0.1, 0.3), (0.2, 0.4)]),
        "b1": np.array((0.1, 0.2, 0.3)),
        "b2": np.array((0.1, 0.2)),
        "b3": np.array((0.1, 0.2)),
    }


def layer(x, W, b, activation):
    A = x @ W + b
    Z = actvation(A)
    return Z


def forward(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    Z1 = layer(x, W1, b1, sigmoid)
    Z2 = layer(Z1, W2, b2, sigmoid)
    y = layer(Z2, W3, b3, identity)
    return y


def count_weights(sizes):
    return [before * after for before, after in zip(sizes, sizes[1:])]


def count_parameters(sizes):
    weights = sum(count_weights(sizes))
    biases = sum(sizes) - sizes[0]
    return weights + biases
