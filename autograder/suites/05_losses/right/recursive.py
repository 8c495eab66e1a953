"""A batch is split again and again until one sample is left; sums are recursive too."""
import math


def total(values):
    if len(values) == 1:
        return values[0]
    middle = len(values) // 2
    return total(values[:middle]) + total(values[middle:])


def mean_squared_error(y, t):
    return total([(a - b) ** 2 for a, b in zip(y.tolist(), t.tolist())]) * 0.5


def cost(W, x, y):
    return total([(W * a - b) ** 2 for a, b in zip(x.tolist(), y.tolist())]) / len(x)


def cross_entropy_error(y, t):
    if y.ndim == 2:
        return total([cross_entropy_error(row, answer) for row, answer in zip(y, t)]) / len(y)
    try:
        label = list(t).index(1)
    except TypeError:
        label = t
    return -math.log(y[label] + 1e-7)
