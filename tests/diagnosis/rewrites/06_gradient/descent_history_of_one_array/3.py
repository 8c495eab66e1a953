import numpy as np


H = 1e-4


def numerical_diff(f, x):
    # 양쪽으로 H만큼
    values = [f(x + side * H) for side in (1, -1)]
    return (values[0] - values[1]) / (2 * H)


def numerical_gradient(f, x):
    h = 1e-4
    point = np.array(x, dtype=float)
    result = np.zeros(point.shape)
    for idx in np.ndindex(*point.shape):
        old = point[idx]
        point[idx] = old + h
        up = f(point)
        point[idx] = old - h
        down = f(point)
        point[idx] = old
        result[idx] = (up - down) / (2 * h)
    return result


class Walker:
    def __init__(self, start):
        self.position = start.copy()
        self.history = []
        self.note()

    def note(self):
        self.history.append(self.position)

    def walk(self, f, lr):
        self.position[:] = self.position - numerical_gradient(f, self.position) * lr
        self.note()


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    walker = Walker(init_x)
    for _ in range(step_num):
        walker.walk(f, lr)
    return walker.position, np.stack(walker.history)
