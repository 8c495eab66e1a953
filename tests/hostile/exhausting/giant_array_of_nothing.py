"""Returns an array that says it has a terabyte and takes eight bytes."""

import numpy as np


def twice(x):
    return np.broadcast_to(np.float64(0), (1 << 20, 1 << 17))
