"""Sums by einsum, by a product with a matrix of ones, and by a diagonal matrix."""
import numpy as np


def step_function(x):
    return np.einsum("...->...", np.asarray(x) > 0) * np.array(1)


def sigmoid(x):
    e = np.exp(np.clip(x, -500, 500))
    return e / (e + 1)


def relu(x):
    return np.einsum("...,...->...", x, np.greater(x, 0))


def identity(x):
    n = x.shape[-1]
    return x @ np.eye(n)


def softmax(a):
    e = np.exp(a - np.einsum("...i->...i", a).max(-1, keepdims=True))
    if a.ndim == 1:
        return e / np.einsum("i->", e)
    totals = e @ np.ones(e.shape[1])
    return np.diag(1 / totals) @ e
