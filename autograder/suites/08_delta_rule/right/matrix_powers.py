"""One step is a matrix; fit takes its powers. Copies W and writes into W[:]; classify rounds the sigmoid."""
import numpy as np


def sigmoid(x):
    return 0.5 + 0.5 * np.tanh(x / 2)


def predict(X, W):
    return np.sum(X * W, axis=-1)


def cost_gradient(W, X, y):
    return np.average(X * (predict(X, W) - y)[:, np.newaxis], axis=0)


def fit(X, y, lr, epochs, W=None):
    m, n = X.shape
    step = np.eye(n + 1)
    step[:n, :n] -= lr / m * (X.T @ X)
    step[:n, n] = lr / m * (X.T @ y)
    W = W.copy() if W is not None else np.zeros(n)
    start, costs = np.append(W, 1.0), np.empty(epochs)
    for k in range(epochs):
        error = predict(X, W) - y
        costs[k] = error.var() + error.mean() ** 2
        W[:] = (np.linalg.matrix_power(step, k + 1) @ start)[:n]
    return W, costs


def neuron_gradient(X, t, W):
    h = sigmoid(predict(X, W))
    return (np.diag((h - t) * (h - h**2)) @ X).sum(axis=0)


def classify(X, W):
    return np.round(sigmoid(predict(X, W))).astype(np.uint8)
