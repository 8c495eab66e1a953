def double(x):
    return [1, 2][5]


def quadruple(x):
    return 4 * x
