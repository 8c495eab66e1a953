"""One float32 buffer for each call, filled by ufuncs with out=; relu as x times its step."""
import numpy as np


def step_function(x):
    return (np.sign(x) > 0) + 0


def sigmoid(x):
    y = np.array(x, dtype=np.float32)
    np.negative(y, out=y)
    np.exp(y, out=y)
    y += 1
    np.reciprocal(y, out=y)
    return y


def relu(x):
    return np.multiply(x, step_function(x))


def identity(x):
    return np.copy(x, order="F")


def softmax(a):
    y = np.array(a, dtype=np.float32, order="F")
    y -= y.max(axis=-1, keepdims=True)
    np.exp(y, out=y)
    y /= np.linalg.norm(y, ord=1, axis=-1, keepdims=True)
    return y
