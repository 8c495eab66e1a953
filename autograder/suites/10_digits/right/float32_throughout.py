"""Everything is single precision, what is read and what is returned."""
import numpy as np


def load_network(path):
    return {name: np.float32(values) for name, values in np.load(path).items()}


def layer(x, W, b):
    return np.dot(np.float32(x), np.float32(W)) + np.float32(b)


def sigmoid(a):
    return (np.float32(1) / (np.float32(1) + np.exp(-a))).astype(np.float32)


def predict(network, x):
    z = sigmoid(layer(x, network["W1"], network["b1"]))
    z = sigmoid(layer(z, network["W2"], network["b2"]))
    a = layer(z, network["W3"], network["b3"])
    e = np.exp(a - a.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def accuracy(network, x, t, batch_size=100):
    if not len(x):
        raise ValueError("nothing to classify")
    t = t if t.ndim == 1 else t.argmax(1)
    hits = np.zeros(len(x), np.float32)
    for i in range(0, len(x), batch_size):
        hits[i : i + batch_size] = predict(network, x[i : i + batch_size]).argmax(1) == t[i : i + batch_size]
    return hits.mean()
