# Mistake: identity has no return.
import numpy as np


def step_function(x):
    x = np.asarray(x)
    result = (x > 0).astype(np.int64)
    return result


def sigmoid(x):
    # 1 / (1 + e^-x)
    denominator = np.exp(np.negative(x, dtype=float)) + 1.0
    return denominator ** -1


def relu(x):
    x = np.asarray(x)
    return (x > 0) * x


def identity(x):
    y = x


def softmax(a):
    def one(row):
        c = np.max(row)
        exp_row = np.exp(row - c)
        return exp_row / np.sum(exp_row)

    return np.apply_along_axis(one, -1, a.astype(float))
