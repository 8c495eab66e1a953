"""Moves are rows of h·I; all points above first, then all below, and the result is einsum's."""
import numpy as np

H = 1e-4


def numerical_diff(f, x):
    return np.dot([f(x + H), f(x - H)], [0.5 / H, -0.5 / H])


def numerical_gradient(f, x):
    moves = (H * np.eye(x.size)).reshape((x.size,) + x.shape)
    above = np.array([f(point) for point in x + moves], dtype=float)
    below = np.array([f(point) for point in x - moves], dtype=float)
    values = np.stack([above, below])
    return np.einsum("s,sn->n", np.array([0.5, -0.5]) / H, values).reshape(x.shape)


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    history = np.empty((step_num + 1, init_x.size))
    history[0] = init_x
    for step in range(step_num):
        history[step + 1] = history[step] - lr * numerical_gradient(f, history[step])
    return history[-1], history
