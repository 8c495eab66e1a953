# gates as one table of weights and biases
import numpy as np


def perceptron(x, w, b):
    # 가중합
    s = np.einsum("i,i->", np.asarray(x), np.asarray(w))
    return np.where(s + b > 0, 1, 0).item()


GATES = {
    "AND": ([0.5, 0.5], -0.4),
    "NAND": ([-0.5, -0.5], 0.7),
    "OR": ([0.5, 0.5], -0.4),
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
    # 1층
    hidden = [gate(x1, x2) for gate in (NAND, OR)]
    # 2층
    return AND(*hidden)


def theta_to_bias(theta):
    bias = theta * (-1)
    return bias
