"""Returns an object that becomes an array only when somebody asks for one."""

import numpy as np


class Later:
    def __array__(self, dtype=None, copy=None):
        return np.zeros(())

    def __float__(self):
        return 0.0


def twice(x):
    return Later()
