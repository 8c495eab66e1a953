"""Copies first, then `-=` everywhere: weights, errors and deltas are updated in arrays of its own."""
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def predict(X, W):
    return X.dot(W)


def cost_gradient(W, X, y):
    grad = np.zeros(X.shape[1])
    for row, answer in zip(X, y):
        grad += (row.dot(W) - answer) * row
    grad /= len(X)
    return grad


def fit(X, y, lr, epochs, W=None):
    W = np.zeros(X.shape[1]) if W is None else W.copy()
    costs = []
    for _ in range(epochs):
        error = predict(X, W)
        error -= y
        costs.append(error.dot(error) / len(y))
        W -= lr * cost_gradient(W, X, y)
    return W, costs


def neuron_gradient(X, t, W):
    h = sigmoid(predict(X, W))
    delta = h - t
    delta *= h
    delta *= 1 - h
    return delta.dot(X)


def classify(X, W):
    sums = predict(X, W)
    answers = np.empty(sums.shape, dtype=int)
    answers[sums > 0] = 1
    answers[sums <= 0] = 0
    return answers
