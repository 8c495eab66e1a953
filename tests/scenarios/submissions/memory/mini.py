def double(x):
    return sum(bytearray(2**26) for _ in range(100)) if x is None else len([bytearray(2**26) for _ in range(100)])


def quadruple(x):
    return 4 * x
