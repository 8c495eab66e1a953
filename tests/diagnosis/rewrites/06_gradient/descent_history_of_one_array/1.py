import numpy as np


def numerical_diff(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) / (2.0 * h)


def numerical_gradient(f, x):
    h = 1e-4

    def partial(idx):
        plus, minus = x.astype(float), x.astype(float)
        plus[idx] += h
        minus[idx] -= h
        return (f(plus) - f(minus)) / (2 * h)

    return np.array([partial(idx) for idx in np.ndindex(x.shape)]).reshape(x.shape)


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    place = np.array(init_x, dtype=float)
    walked = [place]
    for _ in range(step_num):
        np.subtract(place, lr * numerical_gradient(f, place), out=place)
        walked.append(place)
    return place, np.array(walked)
