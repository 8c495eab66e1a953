"""Has NULs and other controls in what it says."""


def twice(x):
    raise ValueError("GOT\0IT\x01\x08\x7f\x9b31m\ufffe\uffff")
