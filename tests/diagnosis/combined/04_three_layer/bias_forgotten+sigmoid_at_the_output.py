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
    return activation(np.matmul(x, W))


def forward(network, x):
    Z1 = layer(x, network["W1"], network["b1"], sigmoid)
    Z2 = layer(Z1, network["W2"], network["b2"], sigmoid)
    return layer(Z2, network["W3"], network["b3"], sigmoid)


def count_weights(sizes):
    return [before * after for before, after in zip(sizes, sizes[1:])]


def count_parameters(sizes):
    return sum(count_weights(sizes)) + sum(sizes[1:])
