def double(x):
    y = ...  # TODO
    return y


def quadruple(x):
    y = ...  # TODO
    return y
