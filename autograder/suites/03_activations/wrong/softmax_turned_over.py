"""A batch is returned transposed."""
import numpy as np


def step_function(x):
    y = np.asarray(x) > 0
    return y.astype(int)


def sigmoid(x):
    return 1 / (1 + np.exp(-np.asarray(x)))


def relu(x):
    return np.maximum(0, x)


def identity(x):
    return x


def softmax(a):
    columns = np.exp(a.T - np.max(a.T, axis=0))
    return columns / np.sum(columns, axis=0)
