"""Plain Python numbers, lists and loops; NumPy only packs the answers."""
import math

import numpy as np


def weighted_sums(rows, weights):
    sums = []
    for row in rows:
        total = 0.0
        for value, weight in zip(row, weights):
            total += value * weight
        sums.append(total)
    return sums


def back(rows, deltas):
    gradient = [0.0] * len(rows[0])
    for row, delta in zip(rows, deltas):
        for j in range(len(row)):
            gradient[j] += row[j] * delta
    return gradient


def predict(X, W):
    return np.array(weighted_sums(X.tolist(), W.tolist()))


def cost_gradient(W, X, y):
    errors = [p - a for p, a in zip(weighted_sums(X.tolist(), W.tolist()), y.tolist())]
    return np.array([g / len(errors) for g in back(X.tolist(), errors)])


def fit(X, y, lr, epochs, W=None):
    rows, answers = X.tolist(), y.tolist()
    weights = [0.0] * len(rows[0]) if W is None else W.tolist()
    costs = []
    for _ in range(epochs):
        errors = [p - a for p, a in zip(weighted_sums(rows, weights), answers)]
        cost = 0.0
        for error in errors:
            cost += error**2 / len(errors)
        costs.append(cost)
        gradient = back(rows, errors)
        for j in range(len(weights)):
            weights[j] -= lr * gradient[j] / len(errors)
    return np.array(weights), costs


def neuron_gradient(X, t, W):
    deltas = []
    for z, target in zip(weighted_sums(X.tolist(), W.tolist()), t.tolist()):
        h = 1 / (1 + math.exp(-z))
        deltas.append((h - target) * h * (1 - h))
    return np.array(back(X.tolist(), deltas))


def classify(X, W):
    verdicts = []
    for z in weighted_sums(X.tolist(), W.tolist()):
        if z > 0:
            verdicts.append(1)
        else:
            verdicts.append(0)
    return np.array(verdicts)
