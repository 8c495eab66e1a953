def double(x):
    return 3 * x


def quadruple(x):
    return 4 * x
