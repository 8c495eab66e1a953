"""Functions made of each other: step from relu, sigmoid from softmax, softmax with a running max."""
import numpy as np


def relu(x):
    x = np.asarray(x)
    return (x > 0) * x


def step_function(x):
    return np.ceil(relu(x) / (relu(x) + 1)).astype(int)


def identity(x):
    return sum([x])


def softmax(a):
    c = np.maximum.accumulate(a, axis=-1)[..., -1:]
    e = np.e ** (a - c)
    return e / np.add.reduce(e, axis=-1, keepdims=True)


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    pairs = np.stack([x, np.zeros_like(x)], axis=-1)
    return softmax(pairs)[..., 0]
