"""Fails in a line of a hundred thousand letters."""


def twice(x):
    raise ValueError  # @LONG@
