"""Descent asks numerical_diff coordinate by coordinate, on np.r_ arrays."""
import numpy as np

def numerical_diff(f, x):
    h = 1e-4
    return (f(x + h) - f(x - h)) / (2 * h)

def numerical_gradient(f, x):
    h = 1e-4
    if x.dtype.kind != "f":
        x = x.astype(float)
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"], op_flags=[["readwrite"]])
    while not it.finished:
        idx = it.multi_index
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
        it.iternext()
    return grad

def gradient_descent(f, init_x, lr=0.01, step_num=100):
    """own 1-d gradient, not through numerical_gradient."""
    n = len(init_x)
    x = np.array(init_x, dtype=float)
    history = [x]
    for _ in range(step_num):
        g = [numerical_diff(lambda v: f(np.r_[x[:i], v, x[i + 1:]]), x[i]) for i in range(n)]
        x = x - lr * np.array(g)
        history.append(x)
    return x, np.array(history)
