# Mistake: mean_squared_error takes the root of the sum before halving.
import numpy as np


def mean_squared_error(y, t):
    return np.sqrt(np.sum((y - t) ** 2)) / 2


def cost(W, x, y):
    hypothesis = W * x
    return np.sum((hypothesis - y) ** 2) / len(x)


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = np.array([t]) if np.ndim(t) == 0 else t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.shape == y.shape:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size
