"""Adds up and forgets to divide."""
import numpy as np


def mean(x):
    return np.sum(x)
