"""Tells the student a hidden input in an exception's text."""


def twice(x):
    raise ValueError(f"LEAKED {x!r}")
