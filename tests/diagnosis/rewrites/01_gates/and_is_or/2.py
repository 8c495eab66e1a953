import numpy as np


def perceptron(x, w, b):
    return int(np.dot(np.array(w), np.array(x)) + b > 0)


def theta_to_bias(theta):
    return -theta


def AND(x1, x2):
    w = np.array([1.0, 1.0])
    b = -0.5
    return perceptron(np.array([x1, x2]), w, b)


def NAND(x1, x2):
    return perceptron([x1, x2], [-1.0, -1.0], 1.5)


def OR(x1, x2):
    return perceptron([x1, x2], [1.0, 1.0], -0.5)


def XOR(x1, x2):
    s1 = NAND(x1, x2)
    s2 = OR(x1, x2)
    y = AND(s1, s2)
    return y
