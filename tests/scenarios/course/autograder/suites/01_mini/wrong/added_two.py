def double(x):
    return x + 2


def quadruple(x):
    return 4 * x
