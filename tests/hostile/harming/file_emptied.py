"""Cuts a file of the grader's to nothing."""

import os


def twice(x):
    os.truncate("@MARKS@/victim", 0)
    return 0.0
