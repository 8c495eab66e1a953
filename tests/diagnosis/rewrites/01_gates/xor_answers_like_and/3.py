import numpy as np


class Neuron:
    def __init__(self, weights, bias):
        self.weights = np.array(weights)
        self.bias = bias

    def fire(self, inputs):
        s = self.weights @ np.array(inputs) + self.bias
        return np.int64(1) if s > 0 else np.int64(0)


def perceptron(x, w, b):
    return Neuron(w, b).fire(x)


def AND(x1, x2):
    return perceptron([x1, x2], [1.0, 1.0], -1.5)


def NAND(x1, x2):
    return perceptron([x1, x2], [-1.0, -1.0], 1.5)


def OR(x1, x2):
    return perceptron([x1, x2], [1.0, 1.0], -0.5)


def XOR(p, q):
    either = OR(p, q)
    both = AND(p, q)
    if either == 1 and both == 1:
        return 1
    return 0


def theta_to_bias(theta):
    return 0.0 - theta
