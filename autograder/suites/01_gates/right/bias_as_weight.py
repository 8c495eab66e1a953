"""The bias is the weight of an extra input 1; right code with `...` in it; results are np.uint8."""
import numpy as np


def perceptron(x, w, b, bias_input=1.0):
    """Extra parameters with a default are fine."""
    x = np.append(np.asarray(x, dtype=float), bias_input)
    w = np.append(w, b)
    total = w[None, ...] @ x[..., None]
    return np.greater(total, 0).astype(np.uint8)[0, 0]


def theta_to_bias(theta):
    return np.array(-theta, dtype=float)


WEIGHTS = {"AND": [0.5, 0.5, -0.7], "NAND": [-0.5, -0.5, 0.7], "OR": [0.5, 0.5, -0.4]}


def logic(name, x1, x2):
    *w, b = WEIGHTS[name]
    return perceptron([x1, x2], w, b)


def AND(x1, x2):
    return logic("AND", x1, x2)


def NAND(x1, x2):
    return logic("NAND", x1, x2)


def OR(x1, x2):
    return logic("OR", x1, x2)


def XOR(x1, x2):
    hidden = [logic(name, x1, x2) for name in ("NAND", "OR")]
    return logic("AND", *hidden)
