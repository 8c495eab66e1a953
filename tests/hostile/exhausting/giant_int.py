"""Returns a number of ten million digits."""


def twice(x):
    return 1 << 33_000_000
