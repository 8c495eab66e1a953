"""A value where a function should be."""

double = 3


def quadruple(x):
    return 4 * x
