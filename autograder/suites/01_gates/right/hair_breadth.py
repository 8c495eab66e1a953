"""Lines a hair's breadth (1e-9) from the points of the table, and sums in exact fractions."""
from fractions import Fraction


def perceptron(x, w, b):
    exact = [Fraction(float(xi)) * Fraction(float(wi)) for xi, wi in zip(x, w)]
    return int(sum(exact) + Fraction(float(b)) > 0)


def theta_to_bias(theta):
    return theta - 2 * theta


def AND(x1, x2):
    return perceptron([x1, x2], [1, 1], -2 + 1e-9)


def NAND(x1, x2):
    return perceptron([x1, x2], [-1, -1], 1 + 1e-9)


def OR(x1, x2):
    return perceptron([x1, x2], [1, 1], -1 + 1e-9)


def XOR(x1, x2):
    return AND(NAND(x1, x2), OR(x1, x2))
