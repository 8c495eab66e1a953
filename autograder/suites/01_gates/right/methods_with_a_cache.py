"""Bound methods of one object that keeps s1 and s2, behind lru_cache; np.heaviside decides."""
from functools import lru_cache

import numpy as np


def perceptron(x: list, w: list, b: float = 0.0) -> int:
    match np.heaviside(np.vdot(x, w) + b, 0):
        case 1.0:
            return 1
        case _:
            return 0


def theta_to_bias(theta):
    return np.array(-theta)


class Gates:
    w = np.array([1e-9, 1e-9])

    def __init__(self):
        self.s1 = self.s2 = None

    def AND(self, x1, x2):
        return perceptron([x1, x2], self.w, -1.5e-9)

    def NAND(self, x1, x2):
        return perceptron([x1, x2], -self.w, theta_to_bias(-1.5e-9))

    def OR(self, x1, x2):
        return perceptron([x1, x2], 1e18 * self.w, -1.0)

    def XOR(self, x1, x2):
        self.s1, self.s2 = self.NAND(x1, x2), self.OR(x1, x2)
        return self.AND(self.s1, self.s2)


gates = Gates()
AND, NAND, OR, XOR = (
    lru_cache(maxsize=None)(each) for each in (gates.AND, gates.NAND, gates.OR, gates.XOR)
)
