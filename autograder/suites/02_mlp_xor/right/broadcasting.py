"""Sums of a broadcast product instead of a matrix product; step by searchsorted."""
import numpy as np


def step(x):
    return np.searchsorted([0.0], x, side="left")


def forward(X, W_layer_1, W_layer_2):
    hidden = step((X[:, :, None] * W_layer_1[None, ...]).sum(axis=1))
    output = step((hidden * W_layer_2.ravel()).sum(axis=1, keepdims=True))
    return hidden, output


W_or_layer_1 = np.outer([1, 2], [3, 4, 5]) / 7
W_or_layer_2 = np.array([-1, 0, 2])[:, None] / 3
W_layer_1 = np.outer([1, -1], [2, -2]) / 7
W_layer_2 = np.array([1, 1])[:, None] / 3
