"""Calls itself without end, with the limit turned off."""

import sys

sys.setrecursionlimit(10**9)


def twice(x):
    return twice(x)
