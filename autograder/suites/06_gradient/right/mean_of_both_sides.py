"""numerical_diff averages the slopes of both sides (the same number); scalars are 0-d arrays."""
import numpy as np


def numerical_diff(f, x):
    h, here = 1e-4, f(x)
    forward = (f(x + h) - here) / h
    backward = (here - f(x - h)) / h
    return np.array((forward + backward) / 2)


def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros(x.shape)
    for k in range(x.size):
        idx = np.unravel_index(k, x.shape)
        for sign in (-1, +1):
            moved = 1.0 * x
            moved[idx] += sign * h
            grad[idx] += sign * f(moved)
    return grad / (2 * h)


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    history = np.tile(init_x, (step_num + 1, 1))
    for before, after in zip(history[:-1], history[1:]):
        after[:] = before
        after -= lr * numerical_gradient(f, before)
    return history[-1], history
