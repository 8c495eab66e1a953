"""Longdouble inside, all weights in one big block matrix; exact fractions make the constants."""
from fractions import Fraction

import numpy as np


def tenths(*rows):
    return np.array([[float(Fraction(n, 10)) for n in row] for row in rows])


def init_network():
    W1, W2, W3 = tenths((1, 3, 5), (2, 4, 6)), tenths((1, 4), (2, 5), (3, 6)), tenths((1, 3), (2, 4))
    b1, b2, b3 = tenths((1, 2, 3))[0], tenths((1, 2))[0], tenths((1, 2))[0]
    return dict(W1=W1, W2=W2, W3=W3, b1=b1, b2=b2, b3=b3)


def layer(x, W, b, activation):
    d, n = W.shape
    block = np.zeros((d + 1, n + 1), np.longdouble)
    block[:d, :n], block[d, :n], block[d, n] = W, b, 1
    padded = np.pad(x.astype(np.longdouble), [(0, 0)] * (x.ndim - 1) + [(0, 1)], constant_values=1)
    return activation((padded @ block)[..., :n].astype(np.float64))


def forward(network, x):
    layers = [(network["W1"], network["b1"]), (network["W2"], network["b2"])]
    while layers:
        W, b = layers.pop(0)
        x = layer(x, W, b, lambda a: 1 / (1 + np.exp(-a)))
    return x.dot(network["W3"]) + network["b3"]


def count_weights(sizes):
    return [int(np.prod(sizes[i:i + 2])) for i in range(len(sizes[1:]))]


def count_parameters(sizes):
    ways = sum(count_weights(sizes))
    return ways + len([neuron for size in sizes[1:] for neuron in range(size)])
