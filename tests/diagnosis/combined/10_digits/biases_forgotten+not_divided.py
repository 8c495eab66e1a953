import numpy as np


def load_network(path):
    network = {}
    archive = np.load(path)
    for layer in (1, 2, 3):
        network[f"W{layer}"] = archive[f"W{layer}"]
        network[f"b{layer}"] = archive[f"b{layer}"]
    archive.close()
    return network


def sigmoid(x):
    return np.reciprocal(1.0 + np.exp(-x))


def softmax(a):
    if a.ndim == 2:
        return np.array([softmax(row) for row in a])
    c = np.max(a)
    powers = np.exp(a - c)
    return powers / np.sum(powers)


def predict(network, x):
    signal = x
    for number, activation in ((1, sigmoid), (2, sigmoid), (3, softmax)):
        signal = activation(np.dot(signal, network["W%d" % number]))
    return signal


def accuracy(network, x, t, batch_size=100):
    n = x.shape[0]
    if n == 0:
        raise ValueError("no samples")
    labels = t.argmax(axis=1) if t.ndim == 2 else t
    right = 0
    for start in range(0, n, batch_size):
        end = start + batch_size
        guesses = predict(network, x[start:end]).argmax(axis=1)
        right += np.sum(guesses == labels[start:end])
    return right
