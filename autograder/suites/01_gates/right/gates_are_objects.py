"""The gates are not functions: instances of a class with `__call__`, with lopsided weights."""
import numpy as np


def perceptron(x, w, b):
    x = np.asarray(x, dtype=float)
    w = np.asarray(w, dtype=float)
    return np.int64(np.inner(x, w) > -b)


def theta_to_bias(theta):
    return float(np.negative(theta))


class Gate:
    def __init__(self, w1, w2, theta):
        self.w = [w1, w2]
        self.b = theta_to_bias(theta)

    def __call__(self, x1, x2):
        return perceptron([x1, x2], self.w, self.b)


class Network:
    def __init__(self, first, second, last):
        self.first, self.second, self.last = first, second, last

    def __call__(self, x1, x2):
        return self.last(self.first(x1, x2), self.second(x1, x2))


AND = Gate(0.3, 1.1, 1.2)
NAND = Gate(-7, -2, -8)
OR = Gate(20, 0.25, 0.2)
XOR = Network(NAND, OR, AND)
