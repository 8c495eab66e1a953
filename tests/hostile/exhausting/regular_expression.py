"""Searches with a pattern that takes longer than the universe."""

import re


def twice(x):
    return re.match(r"(a+)+$", "a" * 60 + "b")
