"""The gradient is numerical_diff of a function of one variable, closed over the other elements."""
import numpy as np
from functools import partial


def numerical_diff(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) / h / 2


def along(f, x, place, value):
    moved = x.astype("float64")
    moved[place] = value
    return f(moved)


def numerical_gradient(f, x):
    slopes = np.full(x.shape, np.nan)
    for place, value in np.ndenumerate(x):
        slopes[place] = numerical_diff(partial(along, f, x, place), float(value))
    return slopes


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    history = init_x[np.newaxis]
    while len(history) <= step_num:
        here = history[-1]
        history = np.concatenate([history, [here - lr * numerical_gradient(f, here)]])
    return history[-1].copy(), history
