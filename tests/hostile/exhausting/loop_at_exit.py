"""Never ends when the program is over."""

import atexit


@atexit.register
def stay():
    while True:
        pass


def twice(x):
    raise SystemExit
