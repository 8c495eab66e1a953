"""Makes folders until the disk has no room for one more name."""

import os


def twice(x):
    for number in range(1000):
        os.mkdir(f"@MARKS@/{number}")
    return 0.0
