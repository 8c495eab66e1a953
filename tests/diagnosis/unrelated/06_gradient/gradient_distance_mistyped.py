# Mistake: the distance in numerical_gradient is typed as 2e-3 instead of 2e-4.
import numpy as np


def numerical_diff(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) / (2.0 * h)


def numerical_gradient(f, x):
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        move = np.zeros(x.shape)
        move[idx] = 1e-4
        grad[idx] = (f(x + move) - f(x - move)) / 2e-3
    return grad


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    places = [init_x]
    while len(places) <= step_num:
        here = places[-1]
        slope = numerical_gradient(f, here)
        places += [here - slope * lr]
    return places[-1], np.vstack(places)
