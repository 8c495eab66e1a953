import math

import numpy as np


class CrossEntropy:
    delta = 1e-7

    def one(self, y, t):
        label = t if np.ndim(t) == 0 else int(np.argmax(t))
        return -math.log(float(y[label]) + self.delta)

    def batch(self, y, t):
        return sum(self.one(row, answer) for row, answer in zip(y, t))


def cross_entropy_error(y, t):
    error = CrossEntropy()
    if y.ndim == 1:
        return error.one(y, t)
    return error.batch(y, t)


def square(v):
    return v * v


def mean_squared_error(y, t):
    return 0.5 * sum(square(float(a) - float(b)) for a, b in zip(y, t))


def cost(W, x, y):
    m = len(x)
    c = 0
    for i in range(m):
        c += (W * x[i] - y[i]) ** 2
    return c / m
