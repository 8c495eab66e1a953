import numpy as np


sigmoid = lambda z: 1.0 / (1.0 + np.exp(-z))


def predict(X, W):
    return np.sum(X * W, axis=1)


def cost_gradient(W, X, y):
    m = X.shape[0]
    return X.T @ (X @ W - y) / m


class Trainer:
    def __init__(self, X, y, lr, W):
        self.X, self.y, self.lr, self.W = X, y, lr, W
        self.costs = []

    def cost(self):
        error = self.y - predict(self.X, self.W)
        return float(np.mean(error**2))

    def train(self, epochs):
        while epochs > 0:
            self.W = self.W - self.lr * cost_gradient(self.W, self.X, self.y)
            self.costs += [self.cost()]
            epochs -= 1


def fit(X, y, lr, epochs, W=None):
    trainer = Trainer(X, y, lr, np.zeros(len(X[0])) if W is None else W)
    trainer.train(epochs)
    return trainer.W, tuple(trainer.costs)


def neuron_gradient(X, t, W):
    out = sigmoid(predict(X, W))
    slope = out - out**2
    delta = (out - t) * slope
    return np.einsum("ij,i->j", X, delta)


def classify(X, W):
    return np.where(predict(X, W) > 0, 1, 0)
