"""einsum with an Ellipsis, and the sigmoid by way of tanh; counts by math.prod and pairwise."""
from itertools import pairwise
from math import prod

import numpy as np


def init_network():
    W = [np.arange(1, 7).reshape(3, 2).T, np.arange(1, 7).reshape(2, 3).T, np.arange(1, 5).reshape(2, 2).T]
    b = [np.arange(1, 4), np.arange(1, 3), np.arange(1, 3)]
    return {f"W{k}": w / 10 for k, w in enumerate(W, 1)} | {f"b{k}": v / 10 for k, v in enumerate(b, 1)}


def layer(x, W, b, activation):
    return activation(np.einsum("...i,ij->...j", x, W) + b[..., :])


def half_tanh(a):
    return (1 + np.tanh(a / 2)) / 2


def forward(network, x):
    for k in "12":
        x = layer(x, network["W" + k], network["b" + k], half_tanh)
    return layer(x, network["W3"], network["b3"], np.positive)


def count_weights(sizes):
    return [prod(pair) for pair in pairwise(sizes)]


def count_parameters(sizes):
    return sum((before + 1) * after for before, after in pairwise(sizes))
