"""Takes the middle for the mean."""
import numpy as np


def mean(x):
    return np.median(x)
