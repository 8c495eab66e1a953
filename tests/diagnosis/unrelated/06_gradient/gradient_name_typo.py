# Mistake: a misspelt name (fhx2) in numerical_gradient raises NameError.
import numpy as np


def numerical_diff(f, x):
    h = 0.0001
    right = f(x + h)
    left = f(x - h)
    return (right - left) / (h + h)


def numerical_gradient(f, x):
    h = 1e-4
    x = x.astype(float)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fhx2) / (2 * h)
        x[idx] = tmp_val
    return grad


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    history = np.zeros((step_num + 1, init_x.size))
    history[0] = init_x
    for step in range(step_num):
        history[step + 1] = history[step] - lr * numerical_gradient(f, history[step])
    return history[-1].copy(), history
