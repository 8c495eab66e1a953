"""n labels of n classes are read as one-hot."""
import numpy as np


def mean_squared_error(y, t):
    return 0.5 * np.sum((y - t) ** 2)


def cost(W, x, y):
    hypothesis = W * x
    return np.sum((hypothesis - y) ** 2) / len(x)


def cross_entropy_error(y, t):
    rows = np.atleast_2d(y)
    batch_size = rows.shape[0]
    if np.shape(t)[-1:] == y.shape[-1:]:
        return -np.sum(t * np.log(y + 1e-7)) / batch_size
    correct = rows[np.arange(batch_size), t]
    return -np.sum(np.log(correct + 1e-7)) / batch_size
