import numpy as np


def perceptron(x, w, b):
    return int(np.dot(np.array(w), np.array(x)) + b > 0)


theta_to_bias = lambda theta: -1 * float(theta)


GATES = {
    "AND": ([0.5, 0.5], -0.7),
    "NAND": ([-0.5, -0.5], 0.7),
    "OR": ([0.5, 0.5], -0.2),
}


def run(name, x1, x2):
    weights, bias = GATES[name]
    return perceptron([x1, x2], weights, bias)


def AND(x1, x2):
    return run("AND", x1, x2)


def NAND(x1, x2):
    return run("NAND", x1, x2)


def OR(x1, x2):
    return run("OR", x1, x2)


def XOR(x1, x2):
    first_layer = [run("AND", x1, x2), run("OR", x1, x2)]
    return run("AND", *first_layer)
