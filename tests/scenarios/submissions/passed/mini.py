def double(x):
    return 2 * x


def quadruple(x):
    return 4 * x
