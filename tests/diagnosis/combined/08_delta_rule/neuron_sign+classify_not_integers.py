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
    output = predict(X, W)
    grad = np.zeros(len(W))
    for i in range(len(X)):
        grad += (output[i] - y[i]) * X[i]
    return grad / len(X)


def fit(X, y, lr, epochs, W=None):
    n = X.shape[1]
    weights = [0.0] * n if W is None else list(W)
    history = []
    for _ in range(epochs):
        now = np.array(weights)
        history.append(sum((p - a) ** 2 for p, a in zip(predict(X, now), y)) / len(y))
        slope = cost_gradient(now, X, y)
        weights = [weights[j] - lr * slope[j] for j in range(n)]
    return np.array(weights), history


def neuron_gradient(X, t, W):
    total = np.zeros(len(W))
    for x, target in zip(X, t):
        h = sigmoid(np.sum(x * W))
        total += x * (float(target) - h) * h * (1 - h)
    return total


def classify(X, W):
    return predict(X, W) > 0
