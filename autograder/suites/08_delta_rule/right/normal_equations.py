"""Multiplies out XᵀX and Xᵀy once; each step and each cost is then made of small products."""
import numpy as np


def sigmoid(x):
    return 0.5 * (1 + np.tanh(x / 2))


def predict(X, W):
    return W @ X.T


def moments(X, y):
    table = np.column_stack([X, y]).astype(float)
    table = table.T @ table / len(table)
    return table[:-1, :-1], table[:-1, -1], table[-1, -1]


def cost_gradient(W, X, y):
    A, b, _ = moments(X, y)
    return A @ W - b


def fit(X, y, lr, epochs, W=None):
    A, b, c = moments(X, y)
    W = np.zeros(len(b)) if W is None else W
    M = np.eye(len(b)) - lr * A
    costs = []
    for _ in range(epochs):
        costs.append(W @ A @ W - 2 * b @ W + c)
        W = M @ W + lr * b
    return W, costs


def neuron_gradient(X, t, W):
    h = sigmoid(predict(X, W))
    slope = h - h**2
    return X.T @ (h * slope) - X.T @ (t * slope)


def classify(X, W):
    return np.heaviside(predict(X, W), 0).astype(np.int8)
