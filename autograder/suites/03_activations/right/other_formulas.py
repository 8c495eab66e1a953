"""Other formulas: sign, tanh, half the sum with the absolute value, 1 over the sum of ratios."""
import numpy as np


def step_function(x):
    signs = np.sign(np.asarray(x, dtype=float)).astype(int)
    return (signs + 1) // 2


def sigmoid(x):
    return 0.5 * (1 + np.tanh(np.multiply(x, 0.5)))


def relu(x):
    return (np.asarray(x) + np.abs(x)) / 2


def identity(x):
    return relu(x) - relu(-x)


def softmax(a):
    # e^a_i / Σ e^a_j = 1 / Σ e^(a_j − a_i): an overflow gives 1 / inf = 0, which is right
    differences = a[..., np.newaxis, :] - a[..., :, np.newaxis]
    return 1 / np.exp(differences).sum(axis=-1)
