"""gradient_descent returns a NamedTuple; the walk is a dataclass with a method."""
from dataclasses import dataclass, field
from typing import Any, Callable, NamedTuple
import numpy as np


class Walk(NamedTuple):
    x: np.ndarray
    history: np.ndarray


@dataclass
class Walker:
    f: Callable[[Any], float]
    x: np.ndarray
    lr: float
    been: list = field(default_factory=list)

    def __post_init__(self):
        self.note()

    def note(self):
        self.been.append(tuple(self.x))

    def step(self):
        self.x = np.subtract(self.x, np.multiply(self.lr, numerical_gradient(self.f, self.x)))
        self.note()


def numerical_diff(f, x):
    h = np.float64(1e-4)
    return np.divide(f(x + h) - f(x - h), 2 * h)


def numerical_gradient(f, x):
    h = 1e-4
    grad = {}
    for idx in np.ndindex(*x.shape):
        plus, minus = x.astype(float), x.astype(float)
        plus[idx] += h
        minus[idx] -= h
        grad[idx] = (f(plus) - f(minus)) / (2 * h)
    return np.array([grad[idx] for idx in sorted(grad)]).reshape(x.shape)


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    walker = Walker(f, init_x.copy(), lr)
    for _ in range(step_num):
        walker.step()
    return Walk(walker.x, np.array(walker.been))
