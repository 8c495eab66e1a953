"""XOR is written with perceptrons of its own, in the plain arithmetic of the slide, and >= where it suits."""
import numpy as np


def perceptron(x, w, b):
    tmp = np.sum(np.array(w) * np.array(x)) + b
    if tmp <= 0:
        return 0
    elif tmp > 0:
        return 1


def theta_to_bias(theta):
    b = -theta
    return b


def AND(x1, x2):
    return perceptron([x1, x2], [0.5, 0.5], -0.8)


def NAND(x1, x2):
    return perceptron([x1, x2], [-0.5, -0.5], 0.8)


def OR(x1, x2):
    return perceptron([x1, x2], [1, 1], -0.5)


def XOR(x1, x2):
    s1 = 1 if -3 * x1 - 3 * x2 + 5 > 0 else 0
    s2 = 1 if 3 * x1 + 3 * x2 >= 1 else 0
    y = 1 if s1 + s2 >= 2 else 0
    return y
