"""Walks the folder of the hidden suites."""

import os


def twice(x):
    for name in os.listdir(os.path.dirname("@SUITE@")):
        if "hidden" in name:
            print("GOT IT", name)
    return 0.0
