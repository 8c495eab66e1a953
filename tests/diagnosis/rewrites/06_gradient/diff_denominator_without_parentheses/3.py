from functools import partial

import numpy as np


h = 1e-4
slope = lambda before, after: (after - before) / 2.0 * h


def numerical_diff(f, x):
    return slope(*[f(x + sign * h) for sign in (-1, +1)])


def moved(x, idx, by):
    copy = x.astype(float)
    copy[idx] += by
    return copy


def numerical_gradient(f, x):
    at = partial(moved, x)
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        grad[idx] = (f(at(idx, h)) - f(at(idx, -h))) / (2 * h)
    return grad


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    places = [init_x]
    while len(places) <= step_num:
        here = places[-1]
        slope = numerical_gradient(f, here)
        places += [here - slope * lr]
    return places[-1], np.vstack(places)
