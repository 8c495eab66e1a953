import numpy as np


def numerical_diff(f, x):
    h = 0.0001
    right = f(x + h)
    left = f(x - h)
    return (right - left) / (h + h)


def numerical_gradient(f, x):
    h = 0.0001
    p = np.array(x, dtype=float)
    flat = p.reshape(-1)
    out = []
    for i in range(flat.size):
        v = flat[i]
        flat[i] = v + h
        above = f(p)
        flat[i] = v - h
        below = f(p)
        out.append((above - below) / (2 * h))
    return np.array(out).reshape(x.shape)


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    places = [init_x]
    while len(places) <= step_num:
        here = places[-1]
        slope = numerical_gradient(f, here)
        places += [here - slope * lr]
    return places[-1], np.vstack(places)
