# Mistake: gradient_descent divides the gradient by the learning rate.
import numpy as np


H = 1e-4


def numerical_diff(f, x):
    # 양쪽으로 H만큼
    values = [f(x + side * H) for side in (1, -1)]
    return (values[0] - values[1]) / (2 * H)


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
    x = init_x
    history = [x]
    for _ in range(step_num):
        x = x - numerical_gradient(f, x) / lr
        history.append(x)
    return x, np.array(history)
