"""A match statement tells the four kinds of answers apart; cost is made of the other loss."""
import operator

import numpy as np


def mean_squared_error(y, t):
    match y - t:
        case difference:
            return np.inner(difference, difference) / 2


def cost(W, x, y):
    return 2 * mean_squared_error(W * x, y) / len(y)


def cross_entropy_error(y, t):
    match t:
        case int() | np.integer():
            correct = [y[operator.index(t)]]
        case np.ndarray(ndim=1) if y.ndim == 1:
            correct = y[np.flatnonzero(t)]
        case np.ndarray(ndim=1):
            correct = np.diagonal(y[:, t])
        case _:
            correct = np.choose(np.argmax(t, axis=1), y.T)
    surprise = -np.log(np.asarray(correct) + 1e-7)
    return sum(surprise) / len(surprise)
