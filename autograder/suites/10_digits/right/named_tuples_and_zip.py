"""A NamedTuple of parameters, a while loop that eats the samples, NumPy scalars as results."""
from typing import NamedTuple

import numpy as np


class Parameters(NamedTuple):
    W1: np.ndarray
    b1: np.ndarray
    W2: np.ndarray
    b2: np.ndarray
    W3: np.ndarray
    b3: np.ndarray


def load_network(path):
    with np.load(path) as file:
        return Parameters(**file)._asdict()


def sigmoid(x):
    e = np.exp(x.clip(-500, 500))
    return e / (e + 1)


def softmax(a):
    # one over the sum of all differences: no maximum is needed
    with np.errstate(over="ignore"):
        return 1 / np.exp(a[..., None, :] - a[..., :, None]).sum(axis=-1)


def predict(network, x):
    p = Parameters(**network)
    return softmax(sigmoid(sigmoid(x @ p.W1 + p.b1) @ p.W2 + p.b2) @ p.W3 + p.b3)


def accuracy(network, x, t, batch_size=100):
    if len(x) == 0:
        raise ValueError("empty")
    total, right = len(x), np.float64(0)
    while len(x):
        head, x = x[:batch_size], x[batch_size:]
        answers, t = t[:batch_size], t[batch_size:]
        for y, answer in zip(predict(network, head), answers):
            label = answer if answer.ndim == 0 else answer.argmax()
            right += y[label] >= y.max()
    return np.float32(right / total)
