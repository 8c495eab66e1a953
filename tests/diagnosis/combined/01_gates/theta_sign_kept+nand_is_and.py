def theta_to_bias(theta):
    bias = theta
    return bias


def weighted_sum(inputs, weights, bias):
    return sum(i * j for i, j in zip(inputs, weights)) + bias


def perceptron(x, w, b):
    if weighted_sum(x, w, b) <= 0:
        return 0
    return 1


def AND(x1, x2):
    return perceptron([x1, x2], [0.5, 0.5], -0.7)


def NAND(x1, x2):
    return perceptron([x1, x2], [0.5, 0.5], -0.7)


def OR(x1, x2):
    return perceptron([x1, x2], [0.5, 0.5], -0.4)


def XOR(a, b):
    return AND(NAND(a, b), OR(a, b))
