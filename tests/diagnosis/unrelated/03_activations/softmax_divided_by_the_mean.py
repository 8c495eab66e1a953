# Mistake: softmax divides by the mean of the exps, not by their sum.
import numpy as np


def step_function(x):
    if np.ndim(x) > 0:
        return np.array([step_function(part) for part in x])
    return int(x > 0)


def sigmoid(x):
    return 1 / (1 + np.exp(-np.array(x)))


def relu(x):
    if np.ndim(x) == 0:
        return x if x > 0 else 0
    return np.array([relu(part) for part in x])


identity = lambda x: x


def softmax(a):
    c = np.max(a, axis=-1, keepdims=True)
    exp_a = np.exp(a - c)
    return exp_a / np.mean(exp_a, axis=-1, keepdims=True)
