# 01 퍼셉트론
import numpy as np


def perceptron(x, w, b):
    total = 0
    for xi, wi in zip(x, w):
        total += xi * wi
    total += b
    if total >= 0:
        return 1
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
