"""Lambdas, functools.partial and np.vectorize; softmax by apply_along_axis."""
from functools import partial

import numpy as np

step_function = np.vectorize(lambda v: int(v > 0), otypes=[int])
sigmoid = np.vectorize(lambda v: 1 / (1 + np.exp(-v)), otypes=[float])
relu = partial(np.maximum, 0)
identity = lambda x: x[...]


def _softmax(row):
    e = np.exp(row - max(row))
    return e / sum(e)


softmax = partial(np.apply_along_axis, _softmax, -1)
