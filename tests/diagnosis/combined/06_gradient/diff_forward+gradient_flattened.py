import numpy as np


def numerical_diff(f, x):
    h = 1e-4
    y = f(x)
    return (f(x + h) - y) / h


def numerical_gradient(f, x):
    h = 1e-4
    grad = []
    for idx in np.ndindex(x.shape):
        plus, minus = x.astype(float), x.astype(float)
        plus[idx] += h
        minus[idx] -= h
        grad.append((f(plus) - f(minus)) / (2 * h))
    return np.array(grad)


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.copy()
    history = [x.copy()]
    for i in range(step_num):
        x -= lr * numerical_gradient(f, x)
        history.append(x.copy())
    return x, np.array(history)
