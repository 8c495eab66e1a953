"""Ends with a core dump where one is allowed."""

import os


def twice(x):
    os.abort()
