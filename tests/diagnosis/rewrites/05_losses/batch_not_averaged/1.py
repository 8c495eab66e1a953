import numpy as np


def mean_squared_error(y, t):
    total = 0.0
    for yk, tk in zip(y, t):
        total += (yk - tk) ** 2
    return total / 2


def cost(W, x, y):
    return np.mean(np.square(W * x - y))


def cross_entropy_error(y, t):
    if y.ndim == 1:
        y = np.array([y])
        t = np.array([t])
    loss = 0.0
    for row, answer in zip(y, t):
        if answer.ndim == 0:
            probability = row[answer]
        else:
            probability = row[np.argmax(answer)]
        loss += -np.log(probability + 1e-7)
    return loss
