# forward pass
from functools import reduce

import numpy as np


def activate(x):
    return 0.5 * (np.tanh(0.5 * x) + 1)


def forward(network, x):
    keys = [("W1", "b1"), ("W2", "b2"), ("W3", "b3")]
    return reduce(lambda z, key: layer(z, network[key[0]], network[key[1]], activate), keys, x)


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
