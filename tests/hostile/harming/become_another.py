"""Becomes another user."""

import os


def twice(x):
    os.setuid(12345)
    print("GOT IT", flush=True)
    return 0.0
