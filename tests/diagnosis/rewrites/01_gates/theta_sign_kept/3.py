"""Perceptron gates."""
import numpy as np


def weighted_sum(inputs, weights, bias):
    return sum(i * j for i, j in zip(inputs, weights)) + bias


def perceptron(x, w, b):
    if weighted_sum(x, w, b) <= 0:
        return 0
    return 1


def XOR(x1, x2):
    # 1층
    hidden = [gate(x1, x2) for gate in (NAND, OR)]
    # 2층
    return AND(*hidden)


def AND(a, b):
    return perceptron([a, b], [1, 1], -1.2)


def NAND(a, b):
    return perceptron([a, b], [-2, -2], 3)


def OR(a, b):
    return perceptron([a, b], [2, 2], -1)


def theta_to_bias(theta):
    # w·x > theta   ->   w·x + b > 0
    bias = np.float64(theta)
    return bias
