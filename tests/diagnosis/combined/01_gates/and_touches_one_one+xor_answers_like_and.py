import numpy as np


def perceptron(x, w, b):
    total = b
    for i in range(len(x)):
        total = total + x[i] * w[i]
    if total > 0:
        return 1
    else:
        return 0


theta_to_bias = lambda theta: -1 * float(theta)


def AND(x1, x2):
    return perceptron([x1, x2], [0.5, 0.5], -1.0)


def NAND(x1, x2):
    w = np.array([-0.5, -0.5])
    b = 0.7
    return perceptron(np.array([x1, x2]), w, b)


def OR(x1, x2):
    w = np.array([0.5, 0.5])
    b = -0.4
    return perceptron(np.array([x1, x2]), w, b)


def XOR(x1, x2):
    s1 = AND(x1, x2)
    s2 = OR(x1, x2)
    return AND(s1, s2)
