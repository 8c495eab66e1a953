"""Has halves of characters in all it says and gives."""

import sys


def twice(x):
    print("\ud800 half", file=sys.stderr)
    raise ValueError("\ud800\udfff half")
