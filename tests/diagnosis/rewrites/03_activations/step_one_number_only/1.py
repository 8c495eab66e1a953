import numpy as np


def step_function(x):
    return 1 if x > 0 else 0


def sigmoid(x):
    return 1 / (1 + np.exp(-np.array(x)))


def relu(x):
    return np.maximum(x, 0)


def identity(x):
    return x


def softmax(a):
    if a.ndim == 2:
        a = a.T
        a = a - np.max(a, axis=0)
        y = np.exp(a) / np.sum(np.exp(a), axis=0)
        return y.T
    a = a - np.max(a)
    return np.exp(a) / np.sum(np.exp(a))
