"""x *= -1 changes the argument."""
import numpy as np


def step_function(x):
    y = np.asarray(x) > 0
    return y.astype(int)


def sigmoid(x):
    x = np.asarray(x)
    x *= -1
    return 1 / (1 + np.exp(x))


def relu(x):
    return np.maximum(0, x)


def identity(x):
    return x


def softmax(a):
    c = np.max(a, axis=-1, keepdims=True)
    exp_a = np.exp(a - c)
    sum_exp_a = np.sum(exp_a, axis=-1, keepdims=True)
    return exp_a / sum_exp_a
