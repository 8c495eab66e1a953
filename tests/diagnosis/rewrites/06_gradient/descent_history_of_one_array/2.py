import numpy as np


def numerical_diff(func, point):
    step = 1e-4
    rise = func(point + step) - func(point - step)
    run = 2 * step
    return rise / run


def numerical_gradient(f, x):
    grad = np.zeros(x.shape)
    for idx, value in np.ndenumerate(x):
        def line(v, idx=idx):
            moved = x.astype(float)
            moved[idx] = v
            return f(moved)

        grad[idx] = numerical_diff(line, float(value))
    return grad


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    now = init_x + 0.0
    trail = [now]
    steps = 0
    while steps < step_num:
        slope = numerical_gradient(f, now)
        for k in range(len(now)):
            now[k] = now[k] - lr * slope[k]
        trail += [now]
        steps += 1
    return now, np.vstack(trail)
