"""The squares multiplied out, cost by way of the variance; log1p and a product of probabilities."""
import numpy as np


def mean_squared_error(y, t):
    y, t = y.astype(float), t.astype(float)
    return (np.dot(y, y) - 2 * np.dot(y, t) + np.dot(t, t)) / 2


def cost(W, x, y):
    error = W * x.astype(float) - y
    return np.var(error) + np.mean(error) ** 2


def cross_entropy_error(y, t):
    y = np.array(y, dtype=np.float64, ndmin=2)
    m, n = y.shape
    hot = np.zeros((m, n), dtype=bool)
    if np.size(t) == m * n:
        hot[:] = np.reshape(t, (m, n)) != 0
    else:
        hot[np.arange(m), t] = True
    return -np.log1p(y[hot] + 1e-7 - 1).sum() / m
