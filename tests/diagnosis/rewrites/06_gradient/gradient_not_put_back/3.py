import numpy as np


class Mover:
    """원소를 하나씩 옮겨 보는 도구"""

    def __init__(self, x, h=1e-4):
        self.x = np.asarray(x, dtype=np.float64).copy()
        self.h = h

    def difference(self, f, idx):
        middle = float(self.x[idx])
        values = []
        for target in (middle + self.h, middle - self.h):
            self.x[idx] = target
            values.append(f(self.x))
        return (values[0] - values[1]) / (2 * self.h)


def numerical_gradient(f, x):
    mover = Mover(x)
    return np.array([mover.difference(f, i) for i in np.ndindex(x.shape)]).reshape(x.shape)


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    history = np.zeros((step_num + 1, init_x.size))
    history[0] = init_x
    for step in range(step_num):
        history[step + 1] = history[step] - lr * numerical_gradient(f, history[step])
    return history[-1].copy(), history


def numerical_diff(func, point):
    step = 1e-4
    rise = func(point + step) - func(point - step)
    run = 2 * step
    return rise / run
