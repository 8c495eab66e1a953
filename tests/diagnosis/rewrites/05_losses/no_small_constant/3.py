import math

import numpy as np


def mean_squared_error(y, t):
    d = y - t
    return np.dot(d, d) / 2


def cost(W, x, y):
    m = len(x)
    c = 0
    for i in range(m):
        c += (W * x[i] - y[i]) ** 2
    return c / m


def probability_of(row, answer):
    if np.ndim(answer) == 0:
        return float(row[answer])
    return float(sum(p for p, a in zip(row, answer) if a == 1))


def cross_entropy_error(y, t):
    rows, answers = (y, t) if y.ndim == 2 else ([y], [t])
    losses = [-math.log(probability_of(r, a)) for r, a in zip(rows, answers)]
    return sum(losses) / len(losses)
