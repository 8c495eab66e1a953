"""Positions in the flattened array; np.take."""
import numpy as np

def mean_squared_error(y, t):
    return np.add.reduce(np.power(y - t, 2)) / 2.0

def cost(W, x, y):
    hypothesis = W * x
    return np.sum((hypothesis - y) ** 2) / len(x)

def cross_entropy_error(y, t):
    n = y.shape[-1]
    batch = y.size // n
    k = np.argmax(t, axis=-1) if np.shape(t) == np.shape(y) else t
    flat = np.arange(batch) * n + k
    return -np.log(np.take(y, flat) + 1e-7).sum() / batch
