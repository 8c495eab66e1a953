# Mistake: XOR gives its last gate s1 and x2, where s2 belongs.


def weighted_sum(inputs, weights, bias):
    return sum(i * j for i, j in zip(inputs, weights)) + bias


def perceptron(x, w, b):
    if weighted_sum(x, w, b) <= 0:
        return 0
    return 1


def theta_to_bias(theta):
    return 0.0 - theta


def AND(a, b):
    return perceptron([a, b], [1, 1], -1.2)


def NAND(a, b):
    return perceptron([a, b], [-2, -2], 3)


def OR(a, b):
    return perceptron([a, b], [2, 2], -1)


def XOR(x1, x2):
    s1 = NAND(x1, x2)
    s2 = OR(x1, x2)
    return AND(s1, x2)
