# Mistake: numerical_diff is the formula of the second derivative.
import numpy as np


def numerical_diff(f, x):
    h = 1e-4
    return (f(x + h) - 2 * f(x) + f(x - h)) / h**2


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
    x = init_x.copy()
    history = [x.copy()]
    for i in range(step_num):
        x -= lr * numerical_gradient(f, x)
        history.append(x.copy())
    return x, np.array(history)
