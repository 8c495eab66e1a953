"""return stands inside the loop."""
import numpy as np


def mean_squared_error(y, t):
    return 0.5 * np.sum((y - t) ** 2)


def cost(W, x, y):
    hypothesis = W * x
    return np.sum((hypothesis - y) ** 2) / len(x)


def cross_entropy_error(y, t):
    rows = np.atleast_2d(y)
    labels = np.atleast_1d(np.argmax(t, axis=-1) if np.shape(t) == y.shape else t)
    total = 0.0
    for row, label in zip(rows, labels):
        total -= np.log(row[label] + 1e-7)
        return total / len(rows)
