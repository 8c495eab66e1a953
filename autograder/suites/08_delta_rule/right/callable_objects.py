"""A Neuron class with a state; the names hold its methods and instances with __call__."""
import copy

import numpy as np


class Neuron:
    def __init__(self, W):
        self.W = copy.deepcopy(W)

    def forward(self, X):
        self.X = X
        return X @ self.W

    def backward(self, delta):
        return self.X.T @ delta


class SigmoidNeuron(Neuron):
    def forward(self, X):
        self.out = 1 / (1 + np.exp(-super().forward(X)))
        return self.out

    def backward(self, delta):
        return super().backward(delta * self.out * (1 - self.out))


class Trainer:
    def __init__(self, lr):
        self.lr, self.history = lr, []

    def epoch(self, neuron, X, y):
        error = neuron.forward(X) - y
        self.history.append(np.array(error @ error / error.size))
        neuron.W = neuron.W - self.lr * neuron.backward(error / error.size)


class Fit:
    def __call__(self, X, y, lr, epochs, W=None):
        neuron = Neuron(np.zeros(X.shape[-1]) if W is None else W)
        trainer = Trainer(lr)
        for _ in range(epochs):
            trainer.epoch(neuron, X, y)
        return neuron.W, trainer.history


def predict(X, W):
    return Neuron(W).forward(X)


def cost_gradient(W, X, y):
    neuron = Neuron(W)
    return neuron.backward(neuron.forward(X) - y) / X.shape[0]


fit = Fit()


def neuron_gradient(X, t, W):
    neuron = SigmoidNeuron(W)
    return neuron.backward(neuron.forward(X) - t)


class Classifier:
    threshold = 0

    def __call__(self, X, W):
        return np.array(predict(X, W) > self.threshold, dtype=int)


classify = Classifier()
