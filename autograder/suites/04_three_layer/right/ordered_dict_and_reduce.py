"""An OrderedDict for the network; reduce folds the layers; extra parameters with defaults."""
from collections import OrderedDict
from functools import reduce

import numpy as np


def init_network(copy=True, scale=1.0):
    network = OrderedDict()
    network["W3"] = scale * np.array([[0.1, 0.3], [0.2, 0.4]])
    network["b3"] = scale * np.array([0.1, 0.2])
    network["W2"] = scale * np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]])
    network["b2"] = scale * np.array([0.1, 0.2])
    network["W1"] = scale * np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]])
    network["b1"] = scale * np.array([0.1, 0.2, 0.3])
    return OrderedDict((key, value.copy()) for key, value in network.items()) if copy else network


def layer(x, W, b, activation=None, *, use_bias=True):
    a = np.matmul(x, W)
    a = np.add(a, b) if use_bias else a
    return a if activation is None else activation(a)


def forward(network, x, layers=3, **options):
    def step(z, k):
        activation = None if k == layers else lambda a: np.reciprocal(1.0 + np.exp(-a))
        return layer(z, network[f"W{k}"], network[f"b{k}"], activation, **options)

    return reduce(step, range(1, layers + 1), x)


def count_weights(sizes, start=0):
    return list(map(int.__mul__, sizes[start:-1], sizes[start + 1:]))


def count_parameters(sizes, bias=True):
    return reduce(lambda total, step: total + step, count_weights(sizes), sum(sizes[1:]) if bias else 0)
