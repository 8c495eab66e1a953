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
    errors = predict(X, W) - y
    return np.mean(errors[:, np.newaxis] * X, axis=0)


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


def output(X, W):
    return 1 / (1 + np.exp(-np.matmul(X, W)))


def neuron_gradient(X, t, W):
    h = output(X, W)
    columns = np.transpose(X)
    return np.array([sum(column * h) - sum(column * t) for column in columns])


def classify(X, W):
    return np.array([1 if s > 0 else 0 for s in predict(X, W)])
