import numpy as np


def numerical_diff(f, x):
    h = 1e-4
    right, left = f(x + h), f(x - h)
    difference = right - left
    return difference / 2 * h


def numerical_gradient(f, x):
    h = 1e-4

    def partial(idx):
        plus, minus = x.astype(float), x.astype(float)
        plus[idx] += h
        minus[idx] -= h
        return (f(plus) - f(minus)) / (2 * h)

    return np.array([partial(idx) for idx in np.ndindex(x.shape)]).reshape(x.shape)


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.copy()
    history = [x.copy()]
    for i in range(step_num):
        x -= lr * numerical_gradient(f, x)
        history.append(x.copy())
    return x, np.array(history)
