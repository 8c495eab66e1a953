"""Tells the student a hidden input as the name of a class."""


def twice(x):
    return type(f"LEAKED {x!r}", (), {})()
