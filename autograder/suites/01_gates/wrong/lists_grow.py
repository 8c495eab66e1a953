"""The bias is appended to the very lists that were given."""
import numpy as np


def perceptron(x, w, b):
    x = x if isinstance(x, list) else list(x)
    w = w if isinstance(w, list) else list(w)
    x.append(1)
    w.append(b)
    return 1 if np.dot(w, x) > 0 else 0


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
    return AND(s1, s2)
