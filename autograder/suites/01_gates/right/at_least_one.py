"""Gates as comparisons of a plain sum: OR closed at 1, NAND open at 2; no perceptron is called."""


def perceptron(x, w, b):
    return 1 if sum(xi * wi for xi, wi in zip(x, w)) > theta_to_bias(b) else 0


def theta_to_bias(theta):
    return -theta


def AND(x1, x2):
    return 1 if x1 + x2 >= 2 else 0


def NAND(x1, x2):
    return 1 if x1 + x2 < 2 else 0


def OR(x1, x2):
    return 1 if x1 + x2 >= 1 else 0


def XOR(x1, x2):
    return 1 if NAND(x1, x2) + OR(x1, x2) >= 2 else 0
