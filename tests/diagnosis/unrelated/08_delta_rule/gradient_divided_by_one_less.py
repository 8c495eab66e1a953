# Mistake: cost_gradient divides by m - 1 instead of m.
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def predict(X, W):
    return X @ W


def cost_gradient(W, X, y):
    m = X.shape[0]
    return X.T @ (X @ W - y) / (m - 1)


def fit(X, y, lr, epochs, W=None):
    W = np.zeros(X.shape[1]) if W is None else np.array(W)
    costs = np.zeros(epochs)
    for epoch in range(epochs):
        costs[epoch] = np.mean((predict(X, W) - y) ** 2)
        W = W - lr * cost_gradient(W, X, y)
    return W, costs


def neuron_gradient(X, t, W):
    h = sigmoid(X @ W)
    return X.T @ ((h - t) * h * (1 - h))


def classify(X, W):
    return (X @ W > 0).astype(int)
