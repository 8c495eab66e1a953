# Mistake: a misspelt variable (a NameError) where t holds labels.
import numpy as np


def mean_squared_error(y, t):
    return 0.5 * np.sum((y - t) ** 2)


def cost(W, x, y):
    m = len(x)
    c = 0
    for i in range(m):
        c += (W * x[i] - y[i]) ** 2
    return c / m


def cross_entropy_error(y, t):
    rows = np.atleast_2d(y)
    batch_size = rows.shape[0]
    if np.shape(t) == y.shape:
        labels = np.argmax(t, axis=-1)
    else:
        labels = lables
    correct = rows[np.arange(batch_size), labels]
    return -np.sum(np.log(correct + 1e-7)) / batch_size
