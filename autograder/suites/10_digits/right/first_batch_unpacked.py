"""Softmax as exp of a log; unpacking the first batch raises the ValueError; answers found by their size."""
import numpy as np


def load_network(path):
    with np.load(path) as f:
        return {k: f[k] for k in f.files}


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(a):
    m = a.max(axis=-1, keepdims=True)
    return np.exp(a - (m + np.log(np.exp(a - m).sum(axis=-1, keepdims=True))))


def with_one(z):
    return np.concatenate([z, np.ones(z.shape[:-1] + (1,))], axis=-1)


def predict(network, x):
    Ws = [np.vstack([network["W%d" % i], network["b%d" % i]]) for i in (1, 2, 3)]
    z = x
    for W in Ws[:-1]:
        z = sigmoid(with_one(z) @ W)
    return softmax(with_one(z) @ Ws[-1])


def accuracy(network, x, t, batch_size=100):
    best, *rest = [predict(network, x[i:i + batch_size]).argmax(-1) for i in range(0, x.shape[0], batch_size)]
    p = np.hstack([best, *rest])
    if t.size != p.size:
        t = np.where(t == 1)[1]
    return np.count_nonzero(t == p) / np.size(p)
