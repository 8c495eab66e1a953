"""Counts by building a network and asking its arrays; layers in a match statement."""
import numpy as np


def init_network():
    sizes = [2, 3, 2, 2]
    network = build(sizes)
    for key, value in network.items():
        value.T.flat = np.arange(1, value.size + 1) / 10
    return network


def build(sizes):
    network = {}
    for k, (before, after) in enumerate(zip(sizes, sizes[1:]), start=1):
        network[f"W{k}"] = np.empty((before, after))
        network[f"b{k}"] = np.empty(after)
    return network


def layer(x, W, b, activation):
    match x.ndim, W.shape:
        case 1, _:
            return activation(np.sum(x[:, np.newaxis] * W, axis=0) + b)
        case _:
            return activation(np.sum(x[:, :, np.newaxis] * W[np.newaxis], axis=1) + b)


def forward(network, x):
    def sigmoid(a):
        e = np.exp(a)
        return e / (e + 1)

    Z1 = layer(x, network["W1"], network["b1"], activation=sigmoid)
    Z2 = layer(Z1, network["W2"], network["b2"], activation=sigmoid)
    A3 = layer(Z2, network["W3"], network["b3"], activation=np.array)
    return A3


def count_weights(sizes):
    return [value.size for key, value in build(sizes).items() if key.startswith("W")]


def count_parameters(sizes):
    return sum(value.size for value in build(sizes).values())
