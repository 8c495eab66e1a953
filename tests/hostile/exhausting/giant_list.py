"""Returns a list of three hundred thousand numbers."""


def twice(x):
    return [0] * 300_000
