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
    activation(A)
    return A


def forward(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    Z1 = layer(x, W1, b1, sigmoid)
    Z2 = layer(Z1, W2, b2, sigmoid)
    y = layer(Z2, W3, b3, identity)
    return y


def count_weights(sizes):
    return [before * after for before, after in zip(sizes, sizes[1:])]


def count_parameters(sizes):
    return sum(count_weights(sizes)) + sum(sizes[1:])


if __name__ == "__main__":
    print(forward(init_network(), np.array([1.0, 0.5])))
    print(count_weights([3, 4, 4, 1]), count_parameters([3, 4, 4, 1]))
