"""Loops that index arrays one element at a time: the slowest way to be right."""
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def predict(X, W):
    m, n = X.shape
    output = np.zeros(m)
    for i in range(m):
        for j in range(n):
            output[i] = output[i] + X[i, j] * W[j]
    return output


def cost_gradient(W, X, y):
    m, n = X.shape
    output = predict(X, W)
    gradient = np.zeros(n)
    for j in range(n):
        for i in range(m):
            gradient[j] = gradient[j] + (output[i] - y[i]) * X[i, j]
    for j in range(n):
        gradient[j] = gradient[j] / m
    return gradient


def fit(X, y, lr, epochs, W=None):
    m, n = X.shape
    weights = np.zeros(n)
    if W is not None:
        for j in range(n):
            weights[j] = W[j]
    costs = np.zeros(epochs)
    epoch = 0
    while epoch < epochs:
        output = predict(X, weights)
        for i in range(m):
            costs[epoch] = costs[epoch] + (output[i] - y[i]) ** 2 / m
        gradient = cost_gradient(weights, X, y)
        for j in range(n):
            weights[j] = weights[j] - lr * gradient[j]
        epoch = epoch + 1
    return weights, costs


def neuron_gradient(X, t, W):
    m, n = X.shape
    output = predict(X, W)
    gradient = np.zeros(n)
    for i in range(m):
        h = sigmoid(output[i])
        for j in range(n):
            gradient[j] = gradient[j] + (h - t[i]) * h * (1 - h) * X[i, j]
    return gradient


def classify(X, W):
    output = predict(X, W)
    verdict = np.zeros(len(output), dtype=int)
    for i in range(len(output)):
        if output[i] > 0:
            verdict[i] = 1
    return verdict
