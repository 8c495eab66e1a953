"""Results are 0-d arrays, not scalars."""
import numpy as np


def mean_squared_error(y, t):
    result = np.zeros(())
    np.sum((y - t) ** 2, out=result)
    result *= 0.5
    return result


def cost(W, x, y):
    return np.asarray(np.mean((W * x - y) ** 2))


def cross_entropy_error(y, t):
    if np.ndim(t) < y.ndim:
        index = np.expand_dims(np.asarray(t, dtype=int), -1)
    else:
        index = np.argmax(t, axis=-1, keepdims=True)
    correct = np.take_along_axis(y, index, axis=-1)
    return np.array(-np.log(correct + 1e-7).mean())
