"""Appends to a file that everyone may write."""

import os


def twice(x):
    place = os.open("@MARKS@/diary", os.O_WRONLY | os.O_APPEND)
    os.write(place, b"x" * 4096)
    return 0.0
