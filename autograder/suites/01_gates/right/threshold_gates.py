"""Gates in the lecture's θ form, the bias as one more input; C-like loops and np.longdouble."""
import numpy as np


def perceptron(x, w, b):
    total = np.longdouble(0)
    i = 0
    while i < len(x):
        total += x[i] * w[i]
        i += 1
    total += b
    if total <= 0:
        return np.uint8(0)
    elif total > 0:
        return np.uint8(1)


def theta_to_bias(theta):
    return np.longdouble(-theta)


def gate(w1, w2, theta):
    return lambda x1, x2: perceptron([x1, x2, 1], [w1, w2, theta_to_bias(theta)], 0)


AND = gate(0.5, 0.5, 0.8)
NAND = gate(-0.5, -0.5, -0.8)
OR = gate(1.0, 1.0, 0.25)


def XOR(x1, x2):
    return AND(s1, s2) if (s1 := NAND(x1, x2)) | (s2 := OR(x1, x2)) else 0
