"""None where a function should be."""

double = None


def quadruple(x):
    return 4 * x
