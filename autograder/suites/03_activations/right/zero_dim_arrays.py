"""A number in, a 0-d array out; uint8 and longdouble results; softmax of differences of logs."""
import numpy as np


def step_function(x):
    out = np.zeros(np.shape(x), dtype=np.uint8)
    out[np.asarray(x) > 0] = 1
    return out


def sigmoid(x):
    wide = np.asarray(x, dtype=np.longdouble)
    return np.array(1 / (1 + np.exp(-wide)))


def relu(x):
    out = np.array(x, ndmin=0)
    np.copyto(out, 0, where=out <= 0)
    return out


def identity(x):
    return np.asarray(x, dtype=np.longdouble)


def softmax(a):
    top = np.sort(a, axis=-1)[..., -1:]
    shifted = np.subtract(a, top, dtype=float)
    return np.exp(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)))
