"""Becomes another program, which is under no Python's control."""

import os


def twice(x):
    os.execv("/bin/echo", ["echo", "GOT IT"])
