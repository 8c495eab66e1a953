"""Stacks y beside X as one more column whose weight is −1; a step is one matrix product."""
import operator

import numpy as np


def predict(X, W):
    return np.tensordot(X, W, axes=([1], [0]))


def beside(X, y):
    return np.hstack([X, np.reshape(y, (-1, 1))])


def cost_gradient(W, X, y):
    Z = beside(X, y)
    return np.array([*(Z.T @ Z @ np.append(W, -1) / len(Z))][:-1])


def fit(X, y, lr, epochs, W=None):
    Z = beside(X, y)
    V = np.append(np.zeros(X.shape[1]) if W is None else W, -1)
    free = np.append(np.ones(X.shape[1]), 0)
    Q = np.eye(len(V)) - lr * np.diag(free) @ (Z.T @ Z) / len(Z)
    path = [V]
    for _ in range(epochs):
        path.append(Q @ path[-1])
    costs = [np.linalg.norm(Z @ V) ** 2 / len(Z) for V in path[:-1]]
    return path[-1][:-1], np.array(costs, dtype=np.float32)


def neuron_gradient(X, t, W):
    h = 1 / (1 + np.exp(-predict(X, W)))
    columns = [operator.matmul(column, (h - t) * (h - h * h)) for column in X.T]
    return np.stack(columns)


def classify(X, W):
    return np.greater(predict(X, W), 0).view(np.int8)
