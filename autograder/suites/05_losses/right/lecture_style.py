"""The lecture's own steps: reshape one sample, argmax a one-hot answer, pick with arange."""
import numpy as np


def mean_squared_error(y, t):
    return 0.5 * np.sum((y - t)**2)


def cost(W, x, y):
    hypothesis = x * W
    m = x.shape[0]
    return 1/m * np.sum((hypothesis - y)**2)


def cross_entropy_error(y, t):
    delta = 1e-7
    t = np.array(t)
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)

    if t.size == y.size:
        t = t.argmax(axis=1)
    else:
        t = t.ravel()

    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + delta)) / batch_size
