# Mistake: the denominator of sigmoid is 1 - exp(-x).
import numpy as np


def step_function(x):
    return np.where(np.array(x) > 0, 1, 0)


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return 1 / (1 - np.exp(-x))


def relu(x):
    x = np.array(x)
    return np.where(x < 0, 0, x)


def identity(x):
    return x


def softmax(a):
    e = np.exp(a - a.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
