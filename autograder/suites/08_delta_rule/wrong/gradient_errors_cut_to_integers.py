"""The errors are stored in an array of y's dtype."""
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def predict(X, W):
    return np.dot(X, W)


def cost_gradient(W, X, y):
    error = np.zeros_like(y)
    for i in range(len(y)):
        error[i] = predict(X, W)[i] - y[i]
    return np.dot(X.T, error) / len(y)


def fit(X, y, lr, epochs, W=None):
    if W is None:
        W = np.zeros(X.shape[1])
    costs = []
    for _ in range(epochs):
        costs.append(np.mean((predict(X, W) - y) ** 2))
        W = W - lr * cost_gradient(W, X, y)
    return W, costs


def neuron_gradient(X, t, W):
    h = sigmoid(predict(X, W))
    delta = (h - t) * h * (1 - h)
    return np.dot(X.T, delta)


def classify(X, W):
    return (predict(X, W) > 0).astype(int)
