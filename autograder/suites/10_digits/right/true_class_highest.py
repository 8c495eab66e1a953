"""A dict subclass read from bytes; softmax from pairs of scores; is the true class's probability the highest?"""
import numpy as np
import io
from pathlib import Path


class Network(dict):
    __getattr__ = dict.__getitem__

    def __call__(self, x):
        return predict(self, x)


def load_network(path):
    raw = io.BytesIO(Path(path).read_bytes())
    return Network(**np.load(raw, allow_pickle=False))


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(a):
    return 1 / np.exp(a[..., None, :] - a[..., :, None]).sum(axis=-1)


def predict(network, x):
    z1 = sigmoid(np.dot(x, network["W1"]) + network["b1"])
    z2 = sigmoid(np.dot(z1, network["W2"]) + network["b2"])
    return softmax(np.dot(z2, network["W3"]) + network["b3"])


def accuracy(network, x, t, batch_size=100):
    n = len(x)
    if n == 0:
        raise ValueError("n = 0")
    rows = [predict(network, xb) for xb in np.split(x, range(batch_size, n, batch_size))]
    y = np.vstack(rows)
    true = y[np.arange(n), t] if t.ndim == 1 else (y * t).sum(axis=1)
    return np.array(np.mean(true >= y.max(axis=1)))
