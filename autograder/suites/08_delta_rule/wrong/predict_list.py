"""Returns a list."""
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def predict(X, W):
    return [float(np.dot(row, W)) for row in X]


def cost_gradient(W, X, y):
    error = np.array(predict(X, W)) - y
    return np.dot(X.T, error) / len(y)


def fit(X, y, lr, epochs, W=None):
    if W is None:
        W = np.zeros(X.shape[1])
    costs = []
    for _ in range(epochs):
        costs.append(np.mean((np.array(predict(X, W)) - y) ** 2))
        W = W - lr * cost_gradient(W, X, y)
    return W, costs


def neuron_gradient(X, t, W):
    h = sigmoid(np.array(predict(X, W)))
    delta = (h - t) * h * (1 - h)
    return np.dot(X.T, delta)


def classify(X, W):
    return (np.array(predict(X, W)) > 0).astype(int)
