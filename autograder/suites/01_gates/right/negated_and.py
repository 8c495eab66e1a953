"""NAND is 1 - AND of a line that touches, OR asks for >= 1: XOR = OR - AND is a half-open band."""
import numpy as np


def perceptron(x, w, b):
    return 1 - int(np.sum(np.multiply(x, w)) + b <= 0)


def theta_to_bias(theta):
    return -float(theta)


def AND(x1, x2):
    return perceptron(np.array([x1, x2]), np.array([1.0, 1.0]), -1.0)


def NAND(x1, x2):
    return 1 - AND(x1, x2)


def OR(x1, x2):
    return 1 if x1 + x2 >= 0.75 else 0


def XOR(x1, x2):
    return OR(x1, x2) * NAND(x1, x2)
