"""Moves in a Fortran-ordered copy, through map and a closure."""
import numpy as np

def numerical_diff(f, x):
    h = 1e-4
    return (f(x + h) - f(x - h)) / (2 * h)

def numerical_gradient(f, x):
    p = np.asfortranarray(x, dtype=float).copy(order="F")
    def at(idx, v):
        p[idx] = v
        return f(p)
    def one(idx):
        v = float(p[idx])
        g = (at(idx, v + 1e-4) - at(idx, v - 1e-4)) / 2e-4
        p[idx] = v
        return g
    return np.fromiter(map(one, np.ndindex(p.shape)), dtype=float).reshape(x.shape)

def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.copy()
    history = [x.copy()]
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        x -= lr * grad
        history.append(x.copy())
    return x, np.array(history)
