"""Works in one buffer with out=; moves the network's biases and puts them back."""
import numpy as np


def load_network(path):
    network = {}
    file = np.load(path)
    try:
        for name in ("b3", "b2", "b1", "W3", "W2", "W1"):
            network[name] = file[name].copy()
    finally:
        file.close()
    return network


def squash(a):
    np.negative(a, out=a)
    np.exp(a, out=a)
    a += 1
    np.divide(1, a, out=a)
    return a


def predict(network, x):
    kept = network["b3"].copy()
    network["b3"] += 0
    z = squash(np.dot(x, network["W1"]) + network["b1"])
    z = squash(np.dot(z, network["W2"]) + network["b2"])
    y = np.dot(z, network["W3"])
    y += network["b3"]
    y -= y.max(axis=-1, keepdims=True)
    np.exp(y, out=y)
    y /= y.sum(axis=-1, keepdims=True)
    network["b3"][:] = kept
    return y


def accuracy(network, x, t, batch_size=100):
    if x.shape[0] == 0:
        raise ValueError("x.shape[0] == 0")
    wrong = 0
    buffer = np.empty((batch_size, x.shape[1]), x.dtype)
    for i in range(-(-len(x) // batch_size)):
        rows = x[i * batch_size : (i + 1) * batch_size]
        buffer[: len(rows)] = rows
        p = predict(network, buffer[: len(rows)]).argmax(axis=1)
        labels = t[i * batch_size : (i + 1) * batch_size]
        if labels.ndim == 2:
            labels = labels.argmax(axis=1)
        wrong += np.count_nonzero(p != labels)
    return 1 - wrong / len(x)
