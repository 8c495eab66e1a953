def double(x):
    while True:
        pass


def quadruple(x):
    return 4 * x
