import numpy as np


def step(value):
    """0 below zero, otherwise 1"""
    if value < 0:
        return 0
    else:
        return 1


def perceptron(x, w, b):
    x = np.array(x, dtype=float)
    w = np.array(w, dtype=float)
    return step(x @ w + b)


def AND(x1, x2):
    return perceptron([x1, x2], [1.0, 1.0], -1.5)


def NAND(x1, x2):
    return perceptron([x1, x2], [-1.0, -1.0], 1.5)


def OR(x1, x2):
    return perceptron([x1, x2], [1.0, 1.0], -0.5)


def XOR(a, b):
    return AND(NAND(a, b), OR(a, b))


def theta_to_bias(theta):
    bias = theta * (-1)
    return bias
