"""Computes in float64 but hands the slope of one variable out as np.float32."""
import numpy as np


def numerical_diff(f, x):
    h = 1e-4
    left, right = x - h, x + h
    # divided by the distance that the two points really have
    return np.float32((f(right) - f(left)) / (right - left))


def numerical_gradient(f, x):
    h = 1e-4
    x_ = np.asarray(x, dtype=float)
    grad = np.zeros(x_.size, float)
    view = x_.reshape(-1)
    for i in range(view.size):
        tmp = view[i].copy()
        try:
            view[i] = tmp + h
            a = f(x_)
            view[i] = tmp - h
            b = f(x_)
        finally:
            view[i] = tmp
        grad[i] = (a - b) / (2 * h)
    grad.shape = x_.shape
    return grad


def gradient_descent(f, init_x, lr=0.01, step_num=100, verbose=False):
    x = np.array(init_x)
    history = np.zeros((1 + step_num, len(x)))
    for i in range(1 + step_num):
        history[i] = x
        if i < step_num:
            np.subtract(x, lr * numerical_gradient(f, x), out=x)
        if verbose:
            print(i, x)
    return x, history
