import numpy as np


def numerical_diff(f, x):
    h = 1e-4
    left = f(x - h)
    right = f(x + h)
    return (left - right) / (2 * h)


def numerical_gradient(f, x):
    h = 1e-4
    point = np.array(x, dtype=float)
    result = np.zeros(point.shape)
    for idx in np.ndindex(*point.shape):
        old = point[idx]
        point[idx] = old + h
        up = f(point)
        point[idx] = old - h
        down = f(point)
        point[idx] = old
        result[idx] = (up - down) / (2 * h)
    return result


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    history = np.empty((step_num + 1, len(init_x)))
    history[0] = init_x
    for n in range(1, step_num + 1):
        history[n] = history[n - 1] - lr * numerical_gradient(f, history[n - 1])
    x = history[step_num].copy()
    return history, x
