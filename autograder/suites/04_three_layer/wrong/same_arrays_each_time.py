"""Each call gives a new dict, around the same arrays."""
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def identity(x):
    return x


NETWORK = {
    "W1": np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]),
    "b1": np.array([0.1, 0.2, 0.3]),
    "W2": np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]),
    "b2": np.array([0.1, 0.2]),
    "W3": np.array([[0.1, 0.3], [0.2, 0.4]]),
    "b3": np.array([0.1, 0.2]),
}


def init_network():
    return dict(NETWORK)


def layer(x, W, b, activation):
    A = np.dot(x, W) + b
    return activation(A)


def forward(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    Z1 = layer(x, W1, b1, sigmoid)
    Z2 = layer(Z1, W2, b2, sigmoid)
    return layer(Z2, W3, b3, identity)


def count_weights(sizes):
    return [sizes[i] * sizes[i + 1] for i in range(len(sizes) - 1)]


def count_parameters(sizes):
    return sum(count_weights(sizes)) + sum(sizes[1:])
