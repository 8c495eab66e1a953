import numpy as np


def weighted_sum(inputs, weights, bias):
    return sum(i * j for i, j in zip(inputs, weights)) + bias


def perceptron(x, w, b):
    if weighted_sum(x, w, b) <= 0:
        return 0
    return 1


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
    y = AND(x1, x2)
    return y
