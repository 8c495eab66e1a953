"""A dataclass per row of softmax, match statements on types, a cumulative sum for the total."""
from dataclasses import dataclass

import numpy as np


def as_array(x):
    match x:
        case np.ndarray():
            return x
        case list() | tuple():
            return np.array(x)
        case int() | float():
            return np.float64(x)


def step_function(x):
    return 1 - (as_array(x) <= 0)


def sigmoid(x):
    x = as_array(x)
    return np.where(x < 0, 1 - 1 / (1 + np.exp(-np.abs(x))), 1 / (1 + np.exp(-np.abs(x))))


def relu(x):
    x = as_array(x)
    return np.where(np.signbit(x), np.zeros_like(x), x)


def identity(x):
    match x:
        case same:
            return same.copy()


@dataclass
class Row:
    scores: np.ndarray

    def __post_init__(self):
        self.powers = np.exp(self.scores - np.max(self.scores))

    @property
    def probabilities(self):
        return self.powers / np.cumsum(self.powers)[-1]


def softmax(a):
    match a.ndim:
        case 1:
            return Row(a).probabilities
        case 2:
            return np.array([Row(a[i]).probabilities for i in range(a.shape[0])])
