"""max(p, 1e-7) instead of p + 1e-7."""
import numpy as np


def mean_squared_error(y, t):
    return 0.5 * np.sum((y - t) ** 2)


def cost(W, x, y):
    hypothesis = W * x
    return np.sum((hypothesis - y) ** 2) / len(x)


def cross_entropy_error(y, t):
    rows = np.atleast_2d(y)
    batch_size = rows.shape[0]
    labels = np.argmax(t, axis=-1) if np.shape(t) == y.shape else t
    correct = rows[np.arange(batch_size), labels]
    return -np.sum(np.log(np.maximum(correct, 1e-7))) / batch_size
