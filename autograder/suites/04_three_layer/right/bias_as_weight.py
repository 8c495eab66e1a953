"""The bias is one more row of W, met by an input that is always 1."""
import numpy as np


def init_network():
    with_bias = {
        1: np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6], [0.1, 0.2, 0.3]]),
        2: np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6], [0.1, 0.2]]),
        3: np.array([[0.1, 0.3], [0.2, 0.4], [0.1, 0.2]]),
    }
    network = {}
    for k, matrix in with_bias.items():
        network[f"W{k}"], network[f"b{k}"] = matrix[:-1], matrix[-1]
    return network


def layer(x, W, b, activation):
    ones = np.ones(x.shape[:-1] + (1,))
    return activation(np.concatenate([x, ones], axis=-1) @ np.vstack([W, b]))


def forward(network, x):
    sigmoid = lambda a: np.exp(-np.logaddexp(0, -a))
    hidden = layer(x, network["W1"], network["b1"], sigmoid)
    hidden = layer(hidden, network["W2"], network["b2"], sigmoid)
    return layer(hidden, network["W3"], network["b3"], lambda a: a)


def count_weights(sizes):
    return [all_of_them - after for all_of_them, after in zip(both(sizes), sizes[1:])]


def both(sizes):
    return [np.zeros((before + 1, after)).size for before, after in zip(sizes, sizes[1:])]


def count_parameters(sizes):
    return sum(both(sizes))
