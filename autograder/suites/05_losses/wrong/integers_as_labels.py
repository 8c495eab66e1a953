"""Every integer array is read as labels."""
import numpy as np


def mean_squared_error(y, t):
    return 0.5 * np.sum((y - t) ** 2)


def cost(W, x, y):
    hypothesis = W * x
    return np.sum((hypothesis - y) ** 2) / len(x)


def cross_entropy_error(y, t):
    rows = np.atleast_2d(y)
    answers = np.asarray(t)
    whole = np.issubdtype(answers.dtype, np.integer)
    labels = answers.ravel() if whole else np.argmax(np.atleast_2d(answers), axis=1)
    correct = [row[label] for row, label in zip(rows, labels)]
    return -np.sum(np.log(np.array(correct) + 1e-7)) / len(rows)
