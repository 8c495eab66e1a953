"""fit never predicts again: it carries the residuals along; a generator yields the steps."""
from collections import deque

import numpy as np


def predict(X, W):
    return np.matmul(X, W[:, np.newaxis]).ravel()


def cost_gradient(W, X, y):
    return np.mean(X * (predict(X, W) - y)[:, np.newaxis], axis=0)


def descent(X, y, lr, W):
    residual = predict(X, W) - y
    while True:
        move = lr * np.inner(residual, X.T) / residual.shape[0]
        W = W - move
        yield W, np.var(residual) + np.mean(residual) ** 2
        residual = residual - predict(X, move)


def fit(X, y, lr, epochs, W=None):
    start = np.zeros(X.shape[1]) if W is None else W
    costs = deque(maxlen=epochs)
    for _, (W, cost) in zip(range(epochs), descent(X, y, lr, start)):
        costs.append(cost)
    return W, list(costs)


def neuron_gradient(X, t, W):
    e = np.exp(predict(X, W))
    h = e / (1 + e)
    return np.apply_along_axis(np.dot, 0, X, (h - t) * e / (1 + e) ** 2)


def classify(X, W):
    return np.array([[0, 1][bool(z > 0)] for z in predict(X, W)], dtype=np.int64)
