# Mistake: NAND negates the first weight and the bias, but not the second weight.
import numpy as np


def perceptron(x, w, b):
    total = b
    for i in range(len(x)):
        total = total + x[i] * w[i]
    if total > 0:
        return 1
    else:
        return 0


def theta_to_bias(theta):
    bias = theta * (-1)
    return bias


def AND(x1, x2):
    w = np.array([0.5, 0.5])
    b = -0.7
    return perceptron(np.array([x1, x2]), w, b)


def NAND(x1, x2):
    w = np.array([-0.5, 0.5])
    b = 0.7
    return perceptron(np.array([x1, x2]), w, b)


def OR(x1, x2):
    w = np.array([0.5, 0.5])
    b = -0.4
    return perceptron(np.array([x1, x2]), w, b)


def XOR(x1, x2):
    # 1층
    hidden = [gate(x1, x2) for gate in (NAND, OR)]
    # 2층
    return AND(*hidden)
