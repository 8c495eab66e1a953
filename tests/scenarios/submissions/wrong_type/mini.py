def double(x):
    return True


def quadruple(x):
    return 4 * x
