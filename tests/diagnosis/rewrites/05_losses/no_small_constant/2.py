import numpy as np


def cross_entropy_error(y, t):
    if y.ndim == 2:
        return np.mean([cross_entropy_error(row, answer) for row, answer in zip(y, t)])
    if np.ndim(t) == 1:
        t = np.argmax(t)
    return -np.log(y[t])


def mean_squared_error(y, t):
    total = 0.0
    for yk, tk in zip(y, t):
        total += (yk - tk) ** 2
    return total / 2


def cost(W, x, y):
    return np.mean(np.square(W * x - y))
