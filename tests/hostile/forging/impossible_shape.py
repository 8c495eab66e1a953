"""Replies with an empty array whose other axes multiply to more than there can be."""

import struct

from autograder.sandbox.guest import desk

SHAPE = struct.pack("<BB16Q", 11, 16, 0, *[2**26] * 15)


def forged(value, changed):
    return b"VAC" + SHAPE


desk.value_to_host = forged


def twice(x):
    return 0.0
