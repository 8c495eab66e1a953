"""Lists all the way, arrays at the end; forward knows nothing of layer."""
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def identity(x):
    return x

def init_network():
    network = {}
    network["W1"] = np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]])
    network["b1"] = np.array([0.1, 0.2, 0.3])
    network["W2"] = np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]])
    network["b2"] = np.array([0.1, 0.2])
    network["W3"] = np.array([[0.1, 0.3], [0.2, 0.4]])
    network["b3"] = np.array([0.1, 0.2])
    return network

def layer(x, W, b, activation):
    rows = x.tolist() if x.ndim == 2 else [x.tolist()]
    cols = list(zip(*W.tolist()))
    A = [[sum(p * q for p, q in zip(r, c)) + bias for c, bias in zip(cols, b.tolist())] for r in rows]
    A = np.array(A, dtype=float)
    if x.ndim == 1:
        A = A.reshape(-1)
    return activation(A)

def forward(network, x):
    values = list(x.tolist()) if x.ndim == 1 else None
    if values is None:
        return np.stack([forward(network, row) for row in x])
    import math
    for i in range(1, 4):
        W, b = network["W%d" % i], network["b%d" % i]
        values = [sum(values[r] * W[r][c] for r in range(len(W))) + b[c] for c in range(len(b))]
        if i < 3:
            values = [1 / (1 + math.exp(-v)) for v in values]
    return np.array(values)

def count_weights(sizes):
    return [a * b for a, b in zip(sizes[:-1], sizes[1:])]

def count_parameters(sizes):
    return sum(count_weights(sizes)) + sum(sizes[1:])
