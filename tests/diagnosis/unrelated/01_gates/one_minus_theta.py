# Mistake: theta_to_bias returns 1 - theta.
import numpy as np


def perceptron(x, w, b):
    return int(np.dot(np.array(w), np.array(x)) + b > 0)


def theta_to_bias(theta):
    return 1 - theta


def AND(x1, x2):
    return perceptron([x1, x2], [1.0, 1.0], -1.5)


def NAND(x1, x2):
    return perceptron([x1, x2], [-1.0, -1.0], 1.5)


def OR(x1, x2):
    return perceptron([x1, x2], [1.0, 1.0], -0.5)


def XOR(a, b):
    return AND(NAND(a, b), OR(a, b))
