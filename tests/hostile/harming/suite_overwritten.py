"""Changes the first byte of the hidden suite."""

import os


def twice(x):
    place = os.open("@SUITE@", os.O_WRONLY)
    os.write(place, b"#")
    return 0.0
