"""Leaves a hidden input in a file for later."""


def twice(x):
    with open("@MARKS@/input", "w") as file:
        file.write(repr(x))
    return 0.0
