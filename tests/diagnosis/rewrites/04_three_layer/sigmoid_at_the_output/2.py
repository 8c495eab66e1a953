import numpy as np


def sigmoid(x):
    e = np.exp(-x)
    return 1.0 / (1.0 + e)


identity = lambda x: x


def init_network():
    return {
        "W1": np.array([(0.1, 0.3, 0.5), (0.2, 0.4, 0.6)]),
        "W2": np.array([(0.1, 0.4), (0.2, 0.5), (0.3, 0.6)]),
        "W3": np.array([(0.1, 0.3), (0.2, 0.4)]),
        "b1": np.array((0.1, 0.2, 0.3)),
        "b2": np.array((0.1, 0.2)),
        "b3": np.array((0.1, 0.2)),
    }


def affine(x, W, b):
    return np.einsum("...d,dn->...n", x, W) + b


def layer(x, W, b, activation):
    return activation(affine(x, W, b))


def forward(network, x):
    A1 = np.matmul(x, network["W1"]) + network["b1"]
    Z1 = sigmoid(A1)
    A2 = np.matmul(Z1, network["W2"]) + network["b2"]
    Z2 = sigmoid(A2)
    A3 = np.matmul(Z2, network["W3"]) + network["b3"]
    y = sigmoid(A3)
    return y


def count_parameters(sizes):
    return sum((a + 1) * b for a, b in zip(sizes[:-1], sizes[1:]))


def count_weights(sizes):
    return [before * after for before, after in zip(sizes, sizes[1:])]


if __name__ == "__main__":
    print(forward(init_network(), np.array([1.0, 0.5])))
    print(count_weights([3, 4, 4, 1]), count_parameters([3, 4, 4, 1]))
