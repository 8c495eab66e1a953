# Mistake: one number of W2 is mistyped (0.6 where 0.5 belongs).
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def identity(x):
    return x


def init_network():
    network = {}
    network["W1"] = np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]])
    network["b1"] = np.array([0.1, 0.2, 0.3])
    network["W2"] = np.array([[0.1, 0.4], [0.2, 0.6], [0.3, 0.6]])
    network["b2"] = np.array([0.1, 0.2])
    network["W3"] = np.array([[0.1, 0.3], [0.2, 0.4]])
    network["b3"] = np.array([0.1, 0.2])
    return network


def layer(x, W, b, activation):
    A = np.dot(x, W) + b
    Z = activation(A)
    return Z


def forward(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    Z1 = layer(x, W1, b1, sigmoid)
    Z2 = layer(Z1, W2, b2, sigmoid)
    y = layer(Z2, W3, b3, identity)
    return y


def count_weights(sizes):
    counts = []
    for i in range(len(sizes) - 1):
        counts.append(sizes[i] * sizes[i + 1])
    return counts


def count_parameters(sizes):
    return sum(count_weights(sizes)) + sum(sizes[1:])
