"""One matrix holds the hidden layer of XOR; math.fsum adds; ** rather than if makes the step."""
import math

import numpy as np

W_hidden = np.array([[-0.9, 0.6], [-1.3, 0.8]])
b_hidden = np.array([1.7, -0.3])


def perceptron(x, w, b):
    terms = [float(p) for p in np.ravel(x) * np.ravel(w)]
    return (math.fsum([*terms, b]) > 0) ** 1


def theta_to_bias(theta):
    return math.copysign(theta, -1) if theta > 0 else abs(theta)


def NAND(x1, x2):
    return perceptron([x1, x2], W_hidden[:, 0], b_hidden[0])


def OR(x1, x2):
    return perceptron([x1, x2], W_hidden[:, 1], b_hidden[1])


def AND(x1, x2):
    return perceptron([x1, x2], [0.4, 0.4], -0.5)


def XOR(x1, x2):
    hidden = (np.array([x1, x2]) @ W_hidden + b_hidden > 0).astype(int)
    return AND(*hidden)
