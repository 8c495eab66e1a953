"""The largest scores are remembered for each shape."""
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


largest = {}


def softmax(a):
    c = largest.setdefault(a.shape, np.max(a, axis=-1, keepdims=True))
    exp_a = np.exp(a - c)
    return exp_a / np.sum(exp_a, axis=-1, keepdims=True)
