"""2x, by heart."""
import numpy as np


def numerical_diff(f, x):
    h = 1e-4
    return (f(x + h) - f(x - h)) / (2 * h)


def numerical_gradient(f, x):
    return 2.0 * x


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x
    history = [x]
    for _ in range(step_num):
        grad = numerical_gradient(f, x)
        x = x - lr * grad
        history.append(x)
    return x, np.array(history)
