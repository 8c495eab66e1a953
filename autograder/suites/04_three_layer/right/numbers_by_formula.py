"""The network's numbers come from a formula; tensordot; a generator counts."""
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def identity(x):
    return x

from collections import OrderedDict
def init_network():
    shapes = [(2, 3), (3, 2), (2, 2)]
    network = OrderedDict()
    for k, (d, n) in enumerate(shapes, 1):
        network["W%d" % k] = (1 + np.arange(d)[:, None] + d * np.arange(n)[None, :]) / 10
        network["b%d" % k] = np.arange(1, n + 1) / 10
    return network

def layer(x, W, b, activation):
    return activation(np.tensordot(x, W, axes=1) + b)

def forward(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    return identity(a3)

def count_weights(sizes):
    def gen():
        previous = None
        for s in sizes:
            if previous is not None:
                yield previous * s
            previous = s
    return list(gen())

def count_parameters(sizes):
    return sum(count_weights(sizes)) + sum(sizes[1:])
