"""Pure Python loops over lists and math.exp; arrays are made only where one must be given."""
import math

import numpy as np


def init_network():
    rows = {"W1": 2, "W2": 3, "W3": 2}
    columns = {"W1": 3, "W2": 2, "W3": 2}
    network = {}
    for name in rows:
        matrix = []
        for i in range(rows[name]):
            row = []
            for j in range(columns[name]):
                row.append((1 + i + j * rows[name]) / 10)
            matrix.append(row)
        network[name] = np.array(matrix)
        network["b" + name[1]] = np.array([(j + 1) / 10 for j in range(columns[name])])
    return network


def sums(x, W, b):
    out = []
    for j in range(len(b)):
        total = float(b[j])
        for i in range(len(x)):
            total += float(x[i]) * float(W[i][j])
        out.append(total)
    return out


def layer(x, W, b, activation):
    if x.ndim == 1:
        return activation(np.array(sums(x, W, b)))
    return activation(np.array([sums(row, W, b) for row in x]))


def squash(values):
    return [1 / (1 + math.exp(-v)) for v in values]


def one(network, x):
    hidden = squash(sums(x, network["W1"], network["b1"]))
    hidden = squash(sums(hidden, network["W2"], network["b2"]))
    return sums(hidden, network["W3"], network["b3"])


def forward(network, x):
    if x.ndim == 1:
        return np.array(one(network, x.tolist()))
    return np.array([one(network, row) for row in x.tolist()])


def count_weights(sizes):
    counts = []
    for layer_number in range(len(sizes) - 1):
        count = 0
        for _ in range(sizes[layer_number]):
            for _ in range(sizes[layer_number + 1]):
                count += 1
        counts.append(count)
    return counts


def count_parameters(sizes):
    count = 0
    for weights in count_weights(sizes):
        count += weights
    for neurons in sizes[1:]:
        for _ in range(neurons):
            count += 1
    return count
