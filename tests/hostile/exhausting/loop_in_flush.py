"""Never ends when what it printed is to leave before its reply does."""

import sys


def endless():
    while True:
        pass


sys.stdout.flush = endless


def twice(x):
    return 2 * x
