"""Works in its arguments and puts every value back; results are views of larger arrays."""
import numpy as np


def predict(X, W):
    table = np.zeros((X.shape[1] + 1, X.shape[0]), order="F")
    np.multiply(X.T, W[:, None], out=table[:-1])
    np.add.reduce(table[:-1], axis=0, out=table[-1])
    return table[-1]


def cost_gradient(W, X, y):
    before = y.copy()
    if y.dtype.kind == "f":
        y -= predict(X, W).astype(y.dtype)
        gradient = -(X.T @ y) / len(y)
        y[:] = before
        return gradient
    return X.T @ (predict(X, W) - before) / len(before)


def fit(X, y, lr, epochs, W=None):
    if W is None or W.dtype != np.float64:
        W = np.zeros(X.shape[1]) + (0 if W is None else W)
    start = W.copy()
    costs = np.empty((epochs, 2))
    for row in costs:
        row[0] = np.linalg.norm(predict(X, W) - y) ** 2 / len(y)
        W -= lr * cost_gradient(W, X, y)
    learned, W[...] = W.copy(), start
    return learned[::-1][::-1], costs[:, 0]


def neuron_gradient(X, t, W):
    h = predict(X, W)
    np.negative(h, out=h)
    np.exp(h, out=h)
    h += 1
    np.divide(1, h, out=h)
    delta = h - t
    delta *= h
    h -= 1
    delta *= h
    return -(delta @ X)


def classify(X, W):
    both = np.zeros((len(X), 2), dtype=int)
    both[predict(X, W) > 0, 1] = 1
    return both[:, 1]
