"""A column of ones carries the biases; samples are columns inside; accuracy is a 0-d array."""
import numpy as np


def load_network(path):
    archive = np.load(path, mmap_mode="r")
    network = {key: np.array(archive[key]) for key in archive.keys()}
    archive.close()
    return network


def with_bias(network, n):
    return np.vstack([network[f"W{n}"], network[f"b{n}"]]).T


def predict(network, x):
    columns = np.atleast_2d(x).T
    for n in (1, 2, 3):
        columns = with_bias(network, n) @ np.vstack([columns, np.ones(columns.shape[1])])
        if n < 3:
            columns = 1 / (1 + np.exp(-columns))
    columns = np.exp(columns - columns.max(axis=0))
    columns /= columns.sum(axis=0)
    return columns[:, 0] if x.ndim == 1 else columns.T


def accuracy(network, x, t, batch_size=100):
    pieces = [x[i : i + batch_size] for i in range(0, len(x), batch_size)]
    # concatenate refuses an empty list with a ValueError
    best = np.concatenate([predict(network, piece).argmax(axis=1) for piece in pieces])
    truth = t if t.ndim == 1 else t @ np.arange(t.shape[1])
    return np.array((best == truth).mean())
