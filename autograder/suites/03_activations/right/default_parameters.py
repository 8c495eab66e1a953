"""Extra parameters with defaults, other parameter names, as a small library would have them."""
import numpy as np


def step_function(values, threshold=0, dtype=int):
    return np.asarray(np.asarray(values) > threshold, dtype=dtype)


def sigmoid(values, slope=1.0, *, limit=700.0):
    return 1 / (1 + np.exp(-slope * np.clip(values, -limit, limit)))


def relu(values, negative_slope=0.0):
    values = np.asarray(values, dtype=float)
    return np.where(values > 0, values, negative_slope * values)


def identity(values, *ignored, **options):
    return values


def softmax(scores, axis=-1, temperature=1.0, out=None):
    scores = scores / temperature
    e = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return np.divide(e, e.sum(axis=axis, keepdims=True), out=out)
