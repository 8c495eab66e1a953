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


def one_step(W, X, y, lr):
    slope = cost_gradient(W, X, y)
    moved = np.array([a - lr * b for a, b in zip(W, slope)])
    cost = 0.0
    for row, answer in zip(X, y):
        cost += (np.dot(row, moved) - answer) ** 2
    return moved, cost / len(y)


def fit(X, y, lr, epochs, W=None):
    if W is None:
        W = [0.0 for _ in range(X.shape[1])]
    costs = []
    W = np.array(W)
    for _ in range(epochs):
        W, cost = one_step(W, X, y, lr)
        costs.append(cost)
    return W, costs


def neuron_gradient(X, t, W):
    total = np.zeros(len(W))
    for x, target in zip(X, t):
        h = sigmoid(np.sum(x * W))
        total += x * (h - float(target)) * h * (1 - h)
    return total


def classify(X, W):
    return np.array([1 if s > 0 else 0 for s in predict(X, W)])
