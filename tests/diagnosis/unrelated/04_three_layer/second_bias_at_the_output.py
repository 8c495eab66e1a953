# Mistake: the output layer of forward adds b2 where b3 belongs.
import numpy as np


def sigmoid(x):
    e = np.exp(-x)
    return 1.0 / (1.0 + e)


identity = lambda x: x


def init_network():
    network = {}
    network["W1"] = np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]])
    network["b1"] = np.array([0.1, 0.2, 0.3])
    network["W2"] = np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]])
    network["b2"] = np.array([0.1, 0.2])
    network["W3"] = np.array([[0.1, 0.3], [0.2, 0.4]])
    network["b3"] = np.array([0.1, 0.2])
    return network


def layer(x, W, b, activation):
    return activation(x @ W + b)


def forward(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    Z1 = layer(x, W1, b1, sigmoid)
    Z2 = layer(Z1, W2, b2, sigmoid)
    return layer(Z2, W3, b2, identity)


def count_weights(sizes):
    counts = []
    for i in range(len(sizes) - 1):
        counts.append(sizes[i] * sizes[i + 1])
    return counts


def count_parameters(sizes):
    total = 0
    for i in range(1, len(sizes)):
        total += sizes[i - 1] * sizes[i]
        total += sizes[i]
    return total
