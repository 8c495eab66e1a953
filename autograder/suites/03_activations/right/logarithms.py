"""Logarithms do the work: logaddexp, and the log of the sum of exponentials."""
import numpy as np


def step_function(x):
    return np.int_(np.heaviside(x, 0.0))


def sigmoid(x):
    return np.exp(-np.logaddexp(0, np.negative(x)))


def relu(x):
    return np.fmax(x, 0.0)


def identity(x):
    return np.positive(x)


def softmax(a):
    a = a.astype(float)
    log_sum = np.logaddexp.reduce(a, axis=-1)
    return np.exp(a - np.expand_dims(log_sum, -1))
