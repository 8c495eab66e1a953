import numpy as np


H = 1e-4


def numerical_diff(f, x):
    # 양쪽으로 H만큼
    values = [f(x + side * H) for side in (1, -1)]
    return (values[0] - values[1]) / (2 * H)


def numerical_gradient(f, x):
    x = x * 1.0
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"])
    while not it.finished:
        idx = it.multi_index
        it.iternext()
        x[idx] += H
        fxh1 = f(x)
        x[idx] -= 2 * H
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * H)
    return grad


def step(f, x, lr):
    g = numerical_gradient(f, x)
    return np.array([xi - lr * gi for xi, gi in zip(x, g)])


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = np.array(init_x)
    rows = [x.tolist()]
    for _ in range(step_num):
        x = step(f, x, lr)
        rows.append(x.tolist())
    return x, np.array(rows)
