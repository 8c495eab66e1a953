"""Recursion eats the inputs one by one into the bias; the gates touch the table's points."""


def perceptron(x, w, b):
    if len(x) == 0:
        return int(b > 0)
    return perceptron(x[1:], w[1:], b + x[0] * w[0])


def theta_to_bias(theta):
    return 0 - theta


def AND(x1, x2, w=(20, 1), b=-20):
    return perceptron((x1, x2), w, b)


def NAND(x1, x2, w=(-1, -1), b=2):
    return perceptron((x1, x2), w, b)


def OR(x1, x2, w=(0.001, 7), b=0):
    return perceptron((x1, x2), w, b)


def XOR(*x):
    return AND(*(gate(*x) for gate in (NAND, OR)))
