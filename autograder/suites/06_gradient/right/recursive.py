"""Recursion over the axes of x, and over the steps that are left."""
import numpy as np


def numerical_diff(f, x):
    h = 1e-4
    one_side = f(x + h)
    return (one_side - f(x - h)) / (h + h)


def fill(f, whole, part, grad):
    if part.ndim > 1:
        for deeper, below in zip(part, grad):
            fill(f, whole, deeper, below)
        return
    for i in range(part.size):
        kept = part[i]
        part[i] = kept + 1e-4
        grad[i] = f(whole)
        part[i] = kept - 1e-4
        grad[i] -= f(whole)
        part[i] = kept
    grad /= 2e-4


def numerical_gradient(f, x):
    whole = np.array(x, dtype=float)
    grad = np.empty(whole.shape)
    fill(f, whole, whole, grad)
    return grad


def walk(f, x, lr, left):
    if left == 0:
        return [x]
    return [x] + walk(f, x - lr * numerical_gradient(f, x), lr, left - 1)


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    history = np.vstack(walk(f, init_x, lr, step_num))
    return history[step_num], history
