"""A loop over indices, no NumPy at all; the gates pass tuples."""


def perceptron(x, w, b):
    total = b
    for i in range(len(x)):
        total += w[i] * x[i]
    if total <= 0:
        return 0
    else:
        return 1


def theta_to_bias(theta):
    return 0 - theta


def AND(x1, x2):
    return perceptron((x1, x2), (0.5, 0.5), -0.7)


def NAND(x1, x2):
    return perceptron((x1, x2), (-0.5, -0.5), 0.7)


def OR(x1, x2):
    return perceptron((x1, x2), (0.5, 0.5), -0.4)


def XOR(x1, x2):
    return AND(NAND(x1, x2), OR(x1, x2))
