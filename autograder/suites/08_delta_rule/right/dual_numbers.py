"""Forward-mode differentiation: a class of dual numbers finds the gradients by itself."""
import math
from dataclasses import dataclass, field

import numpy as np


@dataclass
class Dual:
    value: float
    slopes: list = field(default_factory=list)

    def __add__(self, other):
        other = other if isinstance(other, Dual) else Dual(other, [0.0] * len(self.slopes))
        pairs = zip(self.slopes, other.slopes)
        return Dual(self.value + other.value, [a + b for a, b in pairs])

    __radd__ = __add__

    def __mul__(self, other):
        other = other if isinstance(other, Dual) else Dual(other, [0.0] * len(self.slopes))
        pairs = zip(self.slopes, other.slopes)
        return Dual(
            self.value * other.value, [a * other.value + b * self.value for a, b in pairs]
        )

    __rmul__ = __mul__

    def sigmoid(self):
        s = 1 / (1 + math.exp(-self.value))
        return Dual(s, [s * (1 - s) * slope for slope in self.slopes])


def duals(W):
    n = len(W)
    return [Dual(float(w), [float(j == k) for k in range(n)]) for j, w in enumerate(W)]


def dot(row, weights):
    return sum(float(x) * w for x, w in zip(row, weights))


def predict(X, W):
    return np.array([dot(row, W.tolist()) for row in X])


def cost_gradient(W, X, y):
    cost = 0.0
    for row, answer in zip(X, y):
        error = dot(row, duals(W)) + -float(answer)
        cost = cost + error * error
    return np.array(cost.slopes) / (2 * len(y))


def fit(X, y, lr, epochs, W=None):
    W = np.array([0.0] * X.shape[1] if W is None else W)
    costs = []
    for _ in range(epochs):
        costs.append(float(np.square(predict(X, W) - y).mean()))
        W = W - np.multiply(lr, cost_gradient(W, X, y))
    return W, costs


def neuron_gradient(X, t, W):
    loss = 0.0
    for row, target in zip(X, t):
        error = dot(row, duals(W)).sigmoid() + -float(target)
        loss = loss + 0.5 * (error * error)
    return np.array(loss.slopes)


def classify(X, W):
    return np.array([int(z > 0) for z in predict(X, W)])
