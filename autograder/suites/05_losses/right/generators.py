"""Generators and reduce; flat indices into the raveled batch."""
from functools import reduce

import numpy as np


def mean_squared_error(y, t):
    return reduce(lambda total, pair: total + 0.5 * (pair[0] - pair[1]) ** 2, zip(y, t), 0.0)


def cost(W, x, y):
    def errors():
        for a, b in np.column_stack((x, y)):
            yield W * a - b

    return sum(e * e for e in errors()) / np.size(y)


def cross_entropy_error(y, t):
    n = y.shape[-1]
    if np.shape(t) == y.shape:
        flat = np.nonzero(np.ravel(t))[0]
    else:
        labels = np.atleast_1d(t).astype(np.int64)
        flat = np.arange(labels.size) * n + labels
    correct = np.ravel(y).take(flat)
    return -np.log(correct + 1e-7) @ np.ones(flat.size) / flat.size
