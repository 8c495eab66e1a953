import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def predict(X, W):
    return X @ W


def cost_gradient(W, X, y):
    m = X.shape[0]
    return X.T @ (X @ W - y) / m


def mse(X, y, W):
    difference = predict(X, W) - y
    return np.dot(difference, difference) / len(y)


def fit(X, y, lr, epochs, W=None):
    if W is None:
        W = np.zeros(X.shape[1])
    costs = []
    while len(costs) < epochs:
        costs.append(mse(X, y, W))
        W = W - lr * cost_gradient(W, X, y)
    return W, costs


def neuron_gradient(X, t, W):
    grad = np.zeros(X.shape[1])
    for i in range(X.shape[0]):
        h = sigmoid(np.dot(X[i], W))
        grad += (h - t[i]) * X[i]
    return grad


def classify(X, W):
    return (X @ W > 0).astype(int)
