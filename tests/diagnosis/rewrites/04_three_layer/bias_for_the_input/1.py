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
    A = np.dot(x, W) + b
    Z = activation(A)
    return Z


def forward(network, x):
    for number, activation in ((1, sigmoid), (2, sigmoid), (3, identity)):
        x = layer(x, network["W%d" % number], network["b%d" % number], activation)
    return x


def count_weights(sizes):
    counts = []
    for i in range(len(sizes) - 1):
        counts.append(sizes[i] * sizes[i + 1])
    return counts


def count_parameters(sizes):
    total = 0
    for count in count_weights(sizes):
        total += count
    for neurons in sizes:
        total += neurons
    return total
