def double(x):
    return 'six'


def quadruple(x):
    return 4 * x
