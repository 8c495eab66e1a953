import numpy as np


NAMES = ["W1", "b1", "W2", "b2", "W3", "b3"]


def load_network(path):
    network = np.lib.npyio.NpzFile(path)
    for name in NAMES:
        assert name in network.files, name
    return network


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(a):
    a = np.moveaxis(a, -1, 0)
    a = a - a.max(axis=0)
    return np.moveaxis(np.exp(a) / np.exp(a).sum(axis=0), 0, -1)


def affine(network, layer, z):
    return np.einsum("...i,io->...o", z, network["W" + layer]) + network["b" + layer]


def predict(network, x):
    hidden = sigmoid(affine(network, "1", x))
    hidden = sigmoid(affine(network, "2", hidden))
    return softmax(affine(network, "3", hidden))


def batches(n, size):
    for i in range(0, n, size):
        yield slice(i, i + size)


def accuracy(network, x, t, batch_size=100):
    if x.shape[0] < 1:
        raise ValueError("x has no rows")
    answers = t if len(t.shape) == 1 else np.argmax(t, 1)
    found = [np.argmax(predict(network, x[b]), 1) for b in batches(len(x), batch_size)]
    return float(np.mean(np.concatenate(found) == answers))
