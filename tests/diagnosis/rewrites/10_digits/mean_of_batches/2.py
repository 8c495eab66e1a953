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
        W, b = network["W%d" % number], network["b%d" % number]
        signal = activation(np.dot(signal, W) + b)
    return signal


def batch_accuracy(network, x, t):
    hits = [np.argmax(p) == answer for p, answer in zip(predict(network, x), t)]
    return hits.count(True) / len(hits)


def accuracy(network, x, t, batch_size=100):
    if x.size == 0:
        raise ValueError("empty")
    if t.ndim == 2:
        t = np.where(t == 1)[1]
    results = []
    while len(x) > 0:
        results.append(batch_accuracy(network, x[:batch_size], t[:batch_size]))
        x, t = x[batch_size:], t[batch_size:]
    return sum(results) / len(results)
