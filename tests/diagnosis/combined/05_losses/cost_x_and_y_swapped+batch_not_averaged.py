import numpy as np


def mean_squared_error(y, t):
    total = 0.0
    for yk, tk in zip(y, t):
        total += (yk - tk) ** 2
    return total / 2


def cost(W, x, y):
    total = 0
    for i in range(len(x)):
        total += (W * y[i] - x[i]) ** 2
    return total / len(x)


def cross_entropy_error(y, t):
    y = np.atleast_2d(y)
    labels = np.argmax(t, axis=-1) if np.size(t) == y.size else np.atleast_1d(t)
    labels = np.atleast_1d(labels)
    total = 0
    for row, label in zip(y, labels):
        total -= np.log(row[label] + 1e-7)
    return total
