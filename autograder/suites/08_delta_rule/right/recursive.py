"""Sums split in halves; fit calls itself for half of the epochs, then for the others."""
import math

import numpy as np


def total(values):
    if len(values) == 1:
        return values[0]
    middle = len(values) // 2
    return total(values[:middle]) + total(values[middle:])


def predict(X, W):
    return np.asarray([total([x * w for x, w in zip(row, W)]) for row in X])


def cost_gradient(W, X, y):
    shares = [(z - answer) * row for z, answer, row in zip(predict(X, W), y, X)]
    return total(shares) / len(shares)


def fit(X, y, lr, epochs, W=None):
    if W is None:
        return fit(X, y, lr, epochs, np.zeros(X.shape[1]))
    if epochs == 1:
        cost = total([(z - answer) ** 2 for z, answer in zip(predict(X, W), y)]) / len(y)
        return W - lr * cost_gradient(W, X, y), [cost]
    W, first = fit(X, y, lr, epochs // 2, W)
    W, second = fit(X, y, lr, epochs - epochs // 2, W)
    return W, first + second


def neuron_gradient(X, t, W):
    if len(X) > 1:
        return neuron_gradient(X[:1], t[:1], W) + neuron_gradient(X[1:], t[1:], W)
    h = (1 + math.exp(-predict(X, W)[0])) ** -1
    return (h - t[0]) * h * (1 - h) * X[0]


def classify(X, W):
    if len(X) == 0:
        return np.array([], dtype=int)
    return np.append(classify(X[:-1], W), int(predict(X[-1:], W)[0] > 0))
