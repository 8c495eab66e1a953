"""Labels become a one-hot matrix, everything is a product with it; other parameter names."""
import numpy as np


def mean_squared_error(output, target):
    return np.sum(np.square(output - target)) / 2


def cost(slope, inputs, outputs):
    return np.mean(np.square(slope * inputs - outputs))


def to_one_hot(answer, prob):
    matrix = np.zeros_like(prob)
    if prob.ndim == 1:
        matrix[answer] = 1
        return matrix
    for row, label in zip(matrix, answer):
        row[label] = 1
    return matrix


def cross_entropy_error(prob, answer):
    if not isinstance(answer, np.ndarray) or answer.ndim < prob.ndim:
        answer = to_one_hot(answer, prob)
    per_sample = -(answer * np.log(prob + 1e-7)).sum(axis=-1)
    return per_sample.mean()
