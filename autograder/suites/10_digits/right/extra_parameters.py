"""Every function has more parameters, all with defaults."""
import numpy as np


def load_network(path, names=("W1", "b1", "W2", "b2", "W3", "b3"), dtype=np.float64):
    with open(path, "rb") as stream:
        held = np.load(stream)
        return {name: np.asarray(held[name], dtype) for name in names}


def sigmoid(x, slope=1.0):
    return 1 / (1 + np.exp(-slope * x))


def softmax(a, axis=-1, temperature=1.0):
    a = a / temperature
    a = np.exp(a - a.max(axis=axis, keepdims=True))
    return a / a.sum(axis=axis, keepdims=True)


def predict(network, x, hidden=sigmoid, output=softmax, *, verbose=False):
    z = x
    for n in range(1, 4):
        a = np.matmul(z, network["W%d" % n]) + network["b%d" % n]
        z = hidden(a) if n < 3 else output(a)
        if verbose:
            print(n, z.shape)
    return z


def accuracy(network, x, t, batch_size=100, classify=predict, weights=None):
    if len(t) == 0:
        raise ValueError("t is empty")
    if t.ndim == 2:
        t = np.nonzero(t)[1]
    weights = np.ones(len(t)) if weights is None else weights
    right = np.empty(len(t), dtype=bool)
    for start in np.arange(0, len(t), batch_size):
        rows = slice(start, start + batch_size)
        right[rows] = np.argmax(classify(network, x[rows]), axis=1) == t[rows]
    return np.average(right, weights=weights)
