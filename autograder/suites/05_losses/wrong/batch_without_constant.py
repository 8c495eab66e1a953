"""The lecture's batch code: 1e-7 is added for one sample only."""
import numpy as np


def mean_squared_error(y, t):
    return 0.5 * np.sum((y - t) ** 2)


def cost(W, x, y):
    hypothesis = W * x
    return np.sum((hypothesis - y) ** 2) / len(x)


def cross_entropy_error(y, t):
    labels = np.argmax(t, axis=-1) if np.shape(t) == y.shape else t
    if y.ndim == 1:
        return -np.log(y[labels] + 1e-7)
    return -np.sum(np.log(y[np.arange(len(y)), labels])) / len(y)
