"""Weights whose lines touch points of the table: AND (1, 1, -1), NAND (-1, -1, 2), OR (1, 1, 0)."""
import numpy as np


def perceptron(x, w, b):
    return int(np.dot(x, w) + b > 0)


def theta_to_bias(theta):
    return -1 * theta


def AND(x1, x2):
    w = np.array([1, 1])
    b = -1
    return perceptron(np.array([x1, x2]), w, b)


def NAND(x1, x2):
    w = np.array([-1, -1])
    b = 2
    return perceptron(np.array([x1, x2]), w, b)


def OR(x1, x2):
    w = np.array([1, 1])
    b = 0
    return perceptron(np.array([x1, x2]), w, b)


def XOR(x1, x2):
    s1, s2 = NAND(x1, x2), OR(x1, x2)
    return AND(s1, s2)
