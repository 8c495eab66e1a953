import numpy as np


def mean_squared_error(y, t):
    return 0.5 * np.sum((y - t) ** 2)


def cost(W, x, y):
    errors = [W * a - b for a, b in zip(x.tolist(), y.tolist())]
    return sum(e**2 for e in errors) / len(errors)


def cross_entropy_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, -1)
        t = np.reshape(t, (1, -1)) if np.size(t) > 1 else np.array([t])
    if t.shape == y.shape:
        t = np.argmax(t, axis=1)
    batch_size = len(y)
    total = 0
    for i in range(batch_size):
        total -= np.log(y[i, t[i]])
    return total / batch_size
