import ctypes


def double(x):
    return ctypes.string_at(8)


def quadruple(x):
    return 4 * x
