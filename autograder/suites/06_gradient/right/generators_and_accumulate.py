"""Generators, np.fromiter, and itertools.accumulate for the walk."""
import itertools
import numpy as np


def numerical_diff(f, x):
    above, below = (f(x + step) for step in (1e-4, -1e-4))
    return (above - below) * 5000


def differences(f, x):
    for k in range(x.size):
        step = 1e-4 * (np.arange(x.size) == k).reshape(x.shape)
        yield (f(x + step) - f(x - step)) * 5e3


def numerical_gradient(f, x):
    return np.fromiter(differences(f, x), dtype=float, count=x.size).reshape(x.shape)


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    def step(x, _):
        return x - lr * numerical_gradient(f, x)

    history = np.array(list(itertools.accumulate(range(step_num), step, initial=init_x)))
    return history[-1], history
