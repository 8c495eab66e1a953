"""Raises an exception with twelve million letters."""


def twice(x):
    raise ValueError("GOT IT" * 2_000_000)
