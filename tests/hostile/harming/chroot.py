"""Chooses another root folder."""

import os


def twice(x):
    os.chroot("/usr/lib")
    print("GOT IT", flush=True)
    return 0.0
