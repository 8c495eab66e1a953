from numpy import array, einsum, exp, mean, reciprocal, zeros
import numpy as np


def sigmoid(v):
    """1 / (1 + e^-v)"""
    e = np.exp(-v)
    return np.reciprocal(1.0 + e)


def predict(X, W):
    sums = []
    for row in X:
        total = 0.0
        for value, weight in zip(row, W):
            total += value * weight
        sums.append(total)
    return np.array(sums)


def cost_gradient(W, X, y):
    m = len(y)
    e = einsum("ij,j->i", X, W) - y
    return 2 / m * einsum("ij,i->j", X, e)


def fit(X, y, lr, epochs, W=None):
    W = np.zeros(X.shape[1]) if W is None else np.array(W)
    costs = np.zeros(epochs)
    for epoch in range(epochs):
        costs[epoch] = np.mean((predict(X, W) - y) ** 2)
        W = W - lr * cost_gradient(W, X, y)
    return W, costs


def neuron_gradient(X, t, W):
    total = np.zeros(len(W))
    for x, target in zip(X, t):
        h = sigmoid(np.sum(x * W))
        total += x * (h - float(target)) * h * (1 - h)
    return total


def classify(X, W):
    return np.array([1 if s > 0 else 0 for s in predict(X, W)])
