"""Stores Z1 and Z2 in the caller's dict."""
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
    return activation(A)


def forward(network, x):
    network["Z1"] = layer(x, network["W1"], network["b1"], sigmoid)
    network["Z2"] = layer(network["Z1"], network["W2"], network["b2"], sigmoid)
    return layer(network["Z2"], network["W3"], network["b3"], identity)


def count_weights(sizes):
    return [sizes[i] * sizes[i + 1] for i in range(len(sizes) - 1)]


def count_parameters(sizes):
    return sum(count_weights(sizes)) + sum(sizes[1:])
