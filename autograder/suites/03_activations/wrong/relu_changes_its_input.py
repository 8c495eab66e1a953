"""x[x < 0] = 0 changes the argument."""
import numpy as np


def step_function(x):
    y = np.asarray(x) > 0
    return y.astype(int)


def sigmoid(x):
    return 1 / (1 + np.exp(-np.asarray(x)))


def relu(x):
    x = np.asarray(x)
    x[x < 0] = 0
    return x


def identity(x):
    return x


def softmax(a):
    c = np.max(a, axis=-1, keepdims=True)
    exp_a = np.exp(a - c)
    sum_exp_a = np.sum(exp_a, axis=-1, keepdims=True)
    return exp_a / sum_exp_a
