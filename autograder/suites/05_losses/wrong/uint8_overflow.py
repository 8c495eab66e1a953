"""A flat index is computed in uint8."""
import numpy as np


def mean_squared_error(y, t):
    return 0.5 * np.sum((y - t) ** 2)


def cost(W, x, y):
    hypothesis = W * x
    return np.sum((hypothesis - y) ** 2) / len(x)


def cross_entropy_error(y, t):
    rows = np.atleast_2d(y)
    batch_size, n = rows.shape
    labels = np.atleast_1d(np.argmax(t, axis=-1) if np.shape(t) == y.shape else t)
    flat = rows.ravel()
    total = 0.0
    for i in range(batch_size):
        total -= np.log(flat[i * n + labels[i]] + 1e-7)
    return total / batch_size
