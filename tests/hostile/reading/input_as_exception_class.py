"""Tells the student a hidden input as the name of an exception."""


def twice(x):
    raise type(f"LEAKED {x!r}", (ValueError,), {})
