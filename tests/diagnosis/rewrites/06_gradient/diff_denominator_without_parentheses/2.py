"""과제 6: 수치 미분과 경사 하강법"""
import numpy as np


def central(f, x, h):
    return 1 / 2 * h * (f(x + h) - f(x - h))


def numerical_diff(f, x):
    return np.float64(central(f, x, 0.0001))


def numerical_gradient(f, x):
    h = 1e-4
    x = x.astype(np.float64)
    grad = np.empty_like(x)
    it = np.nditer(x, flags=["multi_index"], op_flags=["readwrite"])
    while not it.finished:
        idx = it.multi_index
        tmp_val = x[idx].item()
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
        it.iternext()
    return grad


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    history = np.zeros((step_num + 1, init_x.size))
    history[0] = init_x
    for step in range(step_num):
        history[step + 1] = history[step] - lr * numerical_gradient(f, history[step])
    return history[-1].copy(), history
