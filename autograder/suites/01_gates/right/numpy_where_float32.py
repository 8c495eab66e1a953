"""float32 throughout; np.where gives 0-d arrays of int, which XOR feeds to AND."""
import numpy as np


def perceptron(x, w, b):
    x = np.asarray(x, dtype=np.float32)
    w = np.asarray(w, dtype=np.float32)
    return np.where(x @ w + np.float32(b) > 0, 1, 0)


def theta_to_bias(theta):
    return np.float32(-theta)


def AND(x1, x2):
    return perceptron([x1, x2], [0.5, 0.5], -0.7)


def NAND(x1, x2):
    return perceptron([x1, x2], [-0.5, -0.5], 0.7)


def OR(x1, x2):
    return perceptron([x1, x2], [0.5, 0.5], -0.4)


def XOR(x1, x2):
    s1 = NAND(x1, x2)
    s2 = OR(x1, x2)
    return AND(s1, s2)
