"""Moves a file of the grader's out of the way."""

import os


def twice(x):
    os.rename("@MARKS@/victim", "@MARKS@/moved")
    return 0.0
