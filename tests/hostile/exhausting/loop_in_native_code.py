"""Never ends inside NumPy, where Python cannot interrupt it."""

import numpy as np


def twice(x):
    return np.linalg.matrix_power(np.eye(1200), 2**60 - 1)[0, 0]
