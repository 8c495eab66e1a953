# Mistake: cross_entropy_error takes the logarithm to base 2.
import numpy as np


def square(v):
    return v * v


def mean_squared_error(y, t):
    return 0.5 * sum(square(float(a) - float(b)) for a, b in zip(y, t))


def cost(W, x, y):
    return np.mean(np.square(W * x - y))


def cross_entropy_error(y, t):
    if np.shape(t) != y.shape:
        t = np.eye(y.shape[-1])[t]
    losses = -np.sum(t * np.log2(y + 1e-7), axis=-1)
    return np.mean(losses)
