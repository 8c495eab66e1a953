"""History is made beforehand; x is a view of its last row."""
import numpy as np

def numerical_diff(f, x):
    h = 1e-4
    return (f(x + h) - f(x - h)) / (2 * h)

def numerical_gradient(f, x):
    h = 1e-4
    grad = np.empty(x.shape, dtype=np.float64)
    for idx in np.ndindex(*x.shape):
        e = np.zeros(x.shape)
        e[idx] = h
        grad[idx] = (f(x + e) - f(x - e)) / (2 * h)
    return grad

def gradient_descent(f, init_x, lr=0.01, step_num=100):
    history = np.zeros((step_num + 1, len(init_x)))
    history[0] = init_x
    for k in range(step_num):
        history[k + 1] = history[k] - lr * numerical_gradient(f, history[k])
    return history[-1], history
