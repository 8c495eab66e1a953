"""`@`, einsum, NamedTuple results, and an Ellipsis in an index."""
from typing import NamedTuple

import numpy as np


class Outputs(NamedTuple):
    hidden: np.ndarray
    out: np.ndarray


class Deltas(NamedTuple):
    first: np.ndarray
    second: np.ndarray


class Learned(NamedTuple):
    W_layer_1: np.ndarray
    W_layer_2: np.ndarray
    errors: list


def sigmoid(x):
    return np.reciprocal(np.exp(-x[..., None]) + 1.0)[..., 0]


def sigmoid_derivative(y):
    return y - y**2


def forward(X, W_layer_1, W_layer_2):
    hidden = sigmoid(X @ W_layer_1)
    return Outputs(hidden, sigmoid(hidden @ W_layer_2))


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    second = -(layer_2_output - t) * sigmoid_derivative(layer_2_output)
    first = np.einsum("no,ho,nh->nh", second, W_layer_2, sigmoid_derivative(layer_1_output))
    return Deltas(first, second)


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1):
    weights = {1: W_layer_1, 2: W_layer_2}
    errors = []
    for _ in range(epochs):
        passed = forward(X, weights[1], weights[2])
        deltas = backward(t, *passed, weights[2])
        errors.append(0.5 * np.square(t - passed.out).sum())
        weights = {
            1: weights[1] + learning_rate * (X.T @ deltas.first),
            2: weights[2] + learning_rate * (passed.hidden.T @ deltas.second),
        }
    return Learned(weights[1], weights[2], errors)


def step_predict(X, W_layer_1, W_layer_2):
    return np.heaviside(np.heaviside(X @ W_layer_1, 0) @ W_layer_2, 0).astype(np.int8)


def plot_error(Error_list, ax=None):
    from matplotlib.figure import Figure

    ax = Figure().subplots() if ax is None else ax
    ax.semilogy(Error_list)
    return ax
