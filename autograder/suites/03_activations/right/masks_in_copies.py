"""Copies first, then boolean masks and in-place arithmetic on the copy, moved and put back too."""
import numpy as np


def step_function(x):
    y = np.array(x, dtype=float)
    y[...] = np.where(y > 0, 1, 0)
    return y.astype("int32")


def sigmoid(x):
    y = np.array(x, dtype=float)
    above = y >= 0
    y[above] = 1 / (1 + np.exp(-y[above]))
    z = np.exp(y[~above])
    y[~above] = z / (1 + z)
    return y


def relu(x):
    y = np.array(x)
    y[y < 0] = 0
    return y


def identity(x):
    x *= -1
    y = -x
    x *= -1
    return y


def softmax(a):
    y = np.array(a, dtype=np.float64, order="F")
    y -= y.max(axis=-1, keepdims=True)
    np.exp(y, out=y)
    y /= y.sum(axis=-1, keepdims=True)
    return y
