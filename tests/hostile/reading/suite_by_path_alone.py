"""Opens the hidden suite by path alone (O_PATH) and reads it through /proc."""

import os


def twice(x):
    place = os.open("@SUITE@", os.O_PATH)
    print(open(f"/proc/self/fd/{place}").read())
    return 0.0
