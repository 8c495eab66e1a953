"""Announces a reply of four gigabytes and starts sending it."""

import os
import sys


def twice(x):
    frame = sys._getframe()
    while "replies" not in frame.f_locals:
        frame = frame.f_back
    number = frame.f_locals["number"].to_bytes(4, "little")
    os.write(frame.f_locals["replies"], b"\xff\xff\xff\xff" + number + bytes(50_000))
    while True:
        os.write(frame.f_locals["replies"], bytes(1 << 16))
