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


def layer(x, W, b, activation):
    A = np.dot(x, W) + b
    Z = activation(A)
    return Z


def forward(network, x):
    for i in range(1, 4):
        x = layer(x, network[f"W{i}"], network[f"b{i}"], sigmoid)
    return x


def count_weights(sizes):
    if len(sizes) < 2:
        return []
    return [sizes[0] * sizes[1]] + count_weights(sizes[1:])


def count_parameters(sizes):
    weights = sum(count_weights(sizes))
    biases = sum(sizes) - sizes[0]
    return weights + biases
