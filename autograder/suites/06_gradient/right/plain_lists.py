"""Pure Python loops over flat lists; NumPy only packs what f and the caller get."""
import numpy as np


def numerical_diff(f, x):
    right = f(x + 0.0001)
    left = f(x - 0.0001)
    return float(right - left) / 0.0002


def numerical_gradient(f, x):
    shape = x.shape
    values = [float(value) for value in x.flatten().tolist()]
    slopes = []
    for i in range(len(values)):
        up = values[:i] + [values[i] + 1e-4] + values[i + 1:]
        down = values[:i] + [values[i] - 1e-4] + values[i + 1:]
        slopes.append((float(f(np.array(up).reshape(shape)))
                       - float(f(np.array(down).reshape(shape)))) / 2e-4)
    return np.array(slopes).reshape(shape)


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    places = [init_x.tolist()]
    for _ in range(step_num):
        here = places[-1]
        slope = numerical_gradient(f, np.array(here)).tolist()
        places.append([here[k] - lr * slope[k] for k in range(len(here))])
    return np.array(places[-1]), np.array(places)
