"""3층 신경망"""
from itertools import pairwise

import numpy as np


def count_weights(sizes):
    return [a * b for a, b in pairwise(sizes)]


def count_parameters(sizes):
    return sum((a + 1) * b for a, b in zip(sizes[:-1], sizes[1:]))


def sigmoid(x):
    e = np.exp(-x)
    return 1.0 / (1.0 + e)


identity = lambda x: x


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
    for number, activation in ((1, sigmoid), (2, sigmoid), (3, identity)):
        x = layer(x, network["W%d" % number], network["b%d" % number], activation)
    return x


def init_network():
    first, second = [0.1, 0.3, 0.5], [0.2, 0.4, 0.6]
    return {
        # 입력 뉴런마다 열 하나
        "W1": np.column_stack([first, second]),
        "b1": np.array([0.1, 0.2, 0.3]),
        "W2": np.column_stack([[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]),
        "b2": np.array([0.1, 0.2]),
        "W3": np.column_stack([[0.1, 0.2], [0.3, 0.4]]),
        "b3": np.array([0.1, 0.2]),
    }
