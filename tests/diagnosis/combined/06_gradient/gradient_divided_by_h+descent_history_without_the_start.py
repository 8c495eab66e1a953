import numpy as np


def numerical_diff(func, point):
    step = 1e-4
    rise = func(point + step) - func(point - step)
    run = 2 * step
    return rise / run


def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[idx] = h
        grad[idx] = (f(x + e) - f(x - e)) / h
    return grad


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x, path = init_x, []
    for _ in range(step_num):
        x = x - lr * numerical_gradient(f, x)
        path.append(x)
    return x, np.array(path)
