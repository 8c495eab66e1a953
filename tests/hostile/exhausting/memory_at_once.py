"""Takes more memory than there is."""

import numpy as np


def twice(x):
    return np.ones(1 << 34)
