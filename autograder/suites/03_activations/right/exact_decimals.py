"""softmax in decimal arithmetic without any shift; sigmoid clipped at ±20; results as given."""
from decimal import Decimal

import numpy as np


def step_function(x):
    return np.array([0, 1])[np.greater(x, 0).astype(int)]


def sigmoid(x):
    return np.reciprocal(1 + np.exp(-np.clip(x, -20.0, 20.0)))


def relu(x):
    x = np.asarray(x)
    return np.select([x > 0], [x], 0)


def identity(x):
    return x[...]


def softmax(a):
    if a.ndim == 2:
        return np.array([softmax(row) for row in a])
    exps = [Decimal(each).exp() for each in a.tolist()]
    return np.array([float(each / sum(exps)) for each in exps])
