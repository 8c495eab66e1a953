"""HW1"""
import numpy as np


theta_to_bias = lambda theta: -1 * float(theta)


class Perceptron:
    def __init__(self, weights, bias):
        # bias를 가중치 뒤에 붙인다
        self.weights = np.append(weights, bias)

    def __call__(self, x):
        s = np.einsum("i,i->", np.append(x, 1.0), self.weights)
        return np.int64(np.heaviside(s, 1))


perceptron = lambda x, w, b: Perceptron(w, b)(x)


def XOR(x1, x2):
    # 1층
    hidden = [gate(x1, x2) for gate in (NAND, OR)]
    # 2층
    return AND(*hidden)


def AND(x1, x2):
    x = (x1, x2)
    weights = (0.3, 0.3)
    bias = -0.5
    y = perceptron(x, weights, bias)
    return y


def NAND(x1, x2):
    x = (x1, x2)
    weights = (-0.3, -0.3)
    bias = 0.5
    y = perceptron(x, weights, bias)
    return y


def OR(x1, x2):
    x = (x1, x2)
    weights = (0.3, 0.3)
    bias = -0.2
    y = perceptron(x, weights, bias)
    return y
