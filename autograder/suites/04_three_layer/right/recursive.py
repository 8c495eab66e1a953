"""A batch is answered one row at a time by recursion, the layers by recursion too."""
import numpy as np


def init_network(k=3):
    if k == 0:
        return {}
    W = {1: [[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]], 2: [[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]], 3: [[0.1, 0.3], [0.2, 0.4]]}
    b = {1: [0.1, 0.2, 0.3], 2: [0.1, 0.2], 3: [0.1, 0.2]}
    return {**init_network(k - 1), f"W{k}": np.array(W[k]), f"b{k}": np.array(b[k])}


def layer(x, W, b, activation):
    if x.ndim == 2:
        return np.stack([layer(row, W, b, activation) for row in x])
    return activation(np.array([np.vdot(x, column) for column in W.T]) + b)


def through(network, k, x):
    if k == 0:
        return x
    a = layer(through(network, k - 1, x), network["W%d" % k], network["b%d" % k], np.copy)
    return a if k == 3 else 1 / (1 + np.exp(-a))


def forward(network, x):
    return through(network, 3, x)


def count_weights(sizes):
    first, second, *others = sizes
    return [first * second] + (count_weights([second] + others) if others else [])


def count_parameters(sizes):
    if len(sizes) == 1:
        return 0
    return (sizes[0] + 1) * sizes[1] + count_parameters(sizes[1:])
