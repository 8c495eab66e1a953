"""Activation functions"""
import numpy as np


identity = lambda x: x


def relu(x):
    x = np.asarray(x)
    np.maximum(x, 0, out=x)
    return x


def sigmoid(x):
    half = np.asarray(x) / 2
    return (1 + np.tanh(half)) / 2


def step_function(x):
    if np.ndim(x) > 0:
        return np.array([step_function(part) for part in x])
    return int(x > 0)


def softmax(a):
    def one(row):
        c = np.max(row)
        exp_row = np.exp(row - c)
        return exp_row / np.sum(exp_row)

    return np.apply_along_axis(one, -1, a.astype(float))
