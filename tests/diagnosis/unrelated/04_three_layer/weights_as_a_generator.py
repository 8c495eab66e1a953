# Mistake: count_weights returns a generator, not a list.
from functools import reduce

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def identity(x):
    return x


def init_network():
    bias = lambda n: np.arange(1, n + 1) / 10
    return dict(
        W1=np.arange(1, 7).reshape(3, 2).T / 10, b1=bias(3),
        W2=np.arange(1, 7).reshape(2, 3).T / 10, b2=bias(2),
        W3=np.arange(1, 5).reshape(2, 2).T / 10, b3=bias(2),
    )


def affine(x, W, b):
    return np.einsum("...d,dn->...n", x, W) + b


def layer(x, W, b, activation):
    return activation(affine(x, W, b))


def forward(network, x):
    steps = [("W1", "b1", sigmoid), ("W2", "b2", sigmoid), ("W3", "b3", identity)]
    return reduce(lambda z, s: layer(z, network[s[0]], network[s[1]], s[2]), steps, x)


def count_weights(sizes):
    return (a * b for a, b in zip(sizes, sizes[1:]))


def count_parameters(sizes):
    return sum(count_weights(sizes)) + sum(sizes[1:])
