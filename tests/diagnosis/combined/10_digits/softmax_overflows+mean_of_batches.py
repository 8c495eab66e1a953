import numpy as np


def load_network(path):
    return dict(np.load(path).items())


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(a):
    return np.exp(a) / np.exp(a).sum(axis=-1, keepdims=True)


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
    each = []
    for b in batches(len(x), batch_size):
        each.append(np.mean(np.argmax(predict(network, x[b]), 1) == answers[b]))
    return np.mean(each)
