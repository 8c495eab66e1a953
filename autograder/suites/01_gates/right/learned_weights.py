"""The weights are not typed in but learned from the table by the perceptron rule."""
import numpy as np

INPUTS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])


def perceptron(x, w, b):
    x, w = np.asarray(x), np.asarray(w)
    return [0, 1][bool((x * w).sum() + b > 0)]


def theta_to_bias(theta):
    return np.float64(-theta)


def learn(targets):
    w, b = np.array([0.1, -0.2]), 0.05
    for _ in range(100):
        for x, t in zip(INPUTS, targets):
            error = t - perceptron(x, w, b)
            w = w + 0.1 * error * x
            b = b + 0.1 * error
    return w, b


def AND(x1, x2):
    return perceptron(np.array([x1, x2]), *learn([0, 0, 0, 1]))


def NAND(x1, x2):
    return perceptron(np.array([x1, x2]), *learn([1, 1, 1, 0]))


def OR(x1, x2):
    return perceptron(np.array([x1, x2]), *learn([0, 1, 1, 1]))


def XOR(x1, x2):
    s1 = NAND(x1, x2)
    s2 = OR(x1, x2)
    y = AND(s1, s2)
    return y
