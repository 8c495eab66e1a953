# Mistake: cost divides by m - 1, like a sample variance.
import math

import numpy as np


def mean_squared_error(y, t):
    total = 0.0
    for yk, tk in zip(y, t):
        total += (yk - tk) ** 2
    return total / 2


def cost(W, x, y):
    m = len(x)
    return np.sum((W * x - y) ** 2) / (m - 1)


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
