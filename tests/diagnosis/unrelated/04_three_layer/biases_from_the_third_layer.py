# Mistake: count_parameters counts biases from sizes[2:], one layer too late.
from itertools import pairwise

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def identity(x):
    return x


WEIGHTS = [
    [[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]],
    [[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]],
    [[0.1, 0.3], [0.2, 0.4]],
]
BIASES = [[0.1, 0.2, 0.3], [0.1, 0.2], [0.1, 0.2]]


def init_network():
    network = {}
    for number, (W, b) in enumerate(zip(WEIGHTS, BIASES), start=1):
        network[f"W{number}"] = np.array(W)
        network[f"b{number}"] = np.array(b)
    return network


def layer(x, W, b, activation):
    rows = np.atleast_2d(x)
    sums = np.zeros((len(rows), len(b)))
    for i in range(len(rows)):
        for j in range(len(b)):
            sums[i, j] = b[j]
            for k in range(len(W)):
                sums[i, j] += rows[i, k] * W[k, j]
    if x.ndim == 1:
        sums = sums[0]
    return activation(sums)


def forward(network, x):
    z = x
    for i in "12":
        a = z @ network["W" + i] + network["b" + i]
        z = sigmoid(a)
    return z @ network["W3"] + network["b3"]


def count_weights(sizes):
    return [a * b for a, b in pairwise(sizes)]


def count_parameters(sizes):
    weights = sum(count_weights(sizes))
    biases = sum(sizes[2:])
    return weights + biases
