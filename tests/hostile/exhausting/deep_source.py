"""Is written so deep that parsing and compiling it is work."""


def never(a):
    a@CHAIN@


def twice(x):
    return 0.0
