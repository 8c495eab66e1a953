# Mistake: perceptron returns inside the loop, so only the first input counts.
import numpy as np


def perceptron(x, w, b):
    total = b
    for xi, wi in zip(x, w):
        total += xi * wi
        if total > 0:
            return 1
        else:
            return 0


def theta_to_bias(theta):
    return -theta


def AND(x1, x2):
    w = np.array([0.5, 0.5])
    b = -0.7
    return perceptron(np.array([x1, x2]), w, b)


def NAND(x1, x2):
    w = np.array([-0.5, -0.5])
    b = 0.7
    return perceptron(np.array([x1, x2]), w, b)


def OR(x1, x2):
    w = np.array([0.5, 0.5])
    b = -0.4
    return perceptron(np.array([x1, x2]), w, b)


def XOR(x1, x2):
    s1 = NAND(x1, x2)
    s2 = OR(x1, x2)
    y = AND(s1, s2)
    return y
