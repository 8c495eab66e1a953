"""Works in longdouble where it can, keeps a NamedTuple of its arguments, returns Python floats."""
from typing import NamedTuple

import numpy as np


class Batch(NamedTuple):
    guesses: np.ndarray
    labels: list


def as_batch(y, t):
    guesses = y if y.ndim == 2 else y[None]
    answers = [t] if y.ndim == 1 else t
    return Batch(guesses, [int(a) if np.ndim(a) == 0 else int(np.argmax(a)) for a in answers])


def mean_squared_error(y, t):
    wide = np.asarray(y, np.longdouble) - np.asarray(t, np.longdouble)
    return float((wide**2).sum() / 2)


def cost(W, x, y):
    matrix = np.stack([x, y], axis=1).astype(np.longdouble)
    return float(((matrix @ np.array([W, -1], np.longdouble)) ** 2).mean())


def cross_entropy_error(y, t):
    batch = as_batch(y, t)
    loss = 0.0
    while batch.labels:
        k = batch.labels.pop()
        loss -= np.log(batch.guesses[len(batch.labels)][k].astype(np.longdouble) + 1e-7)
    return float(loss / len(batch.guesses))
