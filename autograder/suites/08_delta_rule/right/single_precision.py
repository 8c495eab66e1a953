"""Everything in float32, small integers for the verdict, costs as float32 scalars."""
import numpy as np

F = np.float32


def predict(X, W):
    return X.astype(F) @ W.astype(F)


def cost_gradient(W, X, y):
    X = X.astype(F)
    return X.T @ (X @ W.astype(F) - y.astype(F)) / F(len(y))


def fit(X, y, lr, epochs, W=None):
    W = np.zeros(X.shape[1], F) if W is None else W.astype(F)
    costs = []
    for _ in range(epochs):
        error = predict(X, W) - y.astype(F)
        costs.append(np.mean(error * error, dtype=F))
        W -= F(lr) * cost_gradient(W, X, y)
    return W, costs


def neuron_gradient(X, t, W):
    h = F(1) / (F(1) + np.exp(-predict(X, W)))
    return X.astype(F).T @ ((h - t.astype(F)) * h * (F(1) - h))


def classify(X, W):
    return (predict(X, W) > 0).astype(np.uint8)
