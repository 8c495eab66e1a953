"""Becomes a program with the set-uid bit, to gain its owner's rights."""

import os


def twice(x):
    os.execv("@SETUID@", ["id", "-u"])
