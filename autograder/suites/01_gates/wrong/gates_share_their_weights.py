"""NAND turns the weights that AND shares with it; only OR turns them back."""
import numpy as np


def perceptron(x, w, b):
    x, w = np.asarray(x), np.asarray(w)
    total = np.sum(w * x) + b
    return 1 if total > 0 else 0


def theta_to_bias(theta):
    return -theta


w = np.array([0.5, 0.5])


def AND(x1, x2):
    return perceptron(np.array([x1, x2]), w, -0.7)


def NAND(x1, x2):
    w[:] = -0.5
    return perceptron(np.array([x1, x2]), w, 0.7)


def OR(x1, x2):
    w[:] = 0.5
    return perceptron(np.array([x1, x2]), w, -0.4)


def XOR(x1, x2):
    s1 = NAND(x1, x2)
    s2 = OR(x1, x2)
    return AND(s1, s2)
