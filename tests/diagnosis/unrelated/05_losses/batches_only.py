# Mistake: cross_entropy_error works for batches only, one sample cannot be unpacked.
import numpy as np


def mean_squared_error(y, t):
    d = y - t
    return np.dot(d, d) / 2


def cost(W, x, y):
    errors = [W * a - b for a, b in zip(x.tolist(), y.tolist())]
    return sum(e**2 for e in errors) / len(errors)


def cross_entropy_error(y, t):
    batch_size, classes = y.shape
    if t.shape == y.shape:
        t = t.argmax(axis=1)
    total = 0
    for i in range(batch_size):
        total += -np.log(y[i][t[i]] + 1e-7)
    return total / batch_size
