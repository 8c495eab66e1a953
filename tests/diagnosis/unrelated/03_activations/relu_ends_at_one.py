# Mistake: relu also cuts everything above 1.
import numpy as np


def one_step(value):
    if value > 0:
        return 1
    return 0


step_function = np.vectorize(one_step, otypes=[int])


def sigmoid(x):
    half = np.asarray(x) / 2
    return (1 + np.tanh(half)) / 2


def relu(x):
    return np.clip(x, 0, 1)


def identity(x):
    return np.copy(x)


def softmax(a):
    if a.ndim == 2:
        a = a.T
        a = a - np.max(a, axis=0)
        y = np.exp(a) / np.sum(np.exp(a), axis=0)
        return y.T
    a = a - np.max(a)
    return np.exp(a) / np.sum(np.exp(a))
