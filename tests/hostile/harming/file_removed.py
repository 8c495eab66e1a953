"""Removes a file of the grader's."""

import os


def twice(x):
    os.unlink("@MARKS@/victim")
    return 0.0
