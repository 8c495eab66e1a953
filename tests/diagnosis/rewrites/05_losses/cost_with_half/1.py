import math

import numpy as np


def mean_squared_error(y, t):
    return 0.5 * np.sum((y - t) ** 2)


def cost(W, x, y):
    m = x.shape[0]
    total = 0.0
    for xi, yi in zip(x, y):
        prediction = W * xi
        total += (prediction - yi) ** 2
    return 1 / (2 * m) * total


def loss_of_one(y, t):
    if np.ndim(t) == 0:
        p = y[t]
    else:
        p = y[list(t).index(1)]
    return -math.log(p + 1e-7)


def cross_entropy_error(y, t):
    if y.ndim == 1:
        return loss_of_one(y, t)
    total = 0
    for i in range(len(y)):
        total += loss_of_one(y[i], t[i])
    return total / len(y)
