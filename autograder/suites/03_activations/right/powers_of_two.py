"""Powers of two and signatures: exp2, np.vectorize over rows, logaddexp.reduce, sorting for c."""
import math

import numpy as np

LN2 = math.log(2)


def step_function(x):
    return np.heaviside(x, 0).astype(np.int8)


def sigmoid(x, steepness=1.0):
    with np.errstate(over="ignore"):
        return np.divide(1, np.add(1, np.exp2(np.multiply(x, -steepness) / LN2)))


def relu(x):
    return np.clip(x, 0, None)


def identity(x):
    return x.reshape(x.shape) + 0


def row(a):
    *_, c = sorted(a)
    return np.exp2((a - c) / LN2 - np.logaddexp2.reduce((a - c) / LN2))


softmax = np.vectorize(row, signature="(n)->(n)", otypes=[float])
