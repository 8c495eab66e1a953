"""손실 함수"""
import numpy as np


def cross_entropy_error(y, t):
    if y.ndim == 2:
        return np.mean([cross_entropy_error(row, answer) for row, answer in zip(y, t)])
    if np.ndim(t) == 1:
        t = np.argmax(t)
    return -np.log(y[t] + 1e-7)


def cost(W, x, y):
    errors = [W * a - b for a, b in zip(x.tolist(), y.tolist())]
    return sum(e**2 for e in errors) / len(errors)


def mean(values):
    return sum(values) / len(values)


mean_squared_error = lambda y, t: mean([(float(a) - float(b)) ** 2 for a, b in zip(y, t)])
