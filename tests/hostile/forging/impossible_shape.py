"""Replies with an empty array whose other axes multiply to more than there can be."""

import struct

from autograder.sandbox.guest import codec

encode = codec.encode


def forged(value, *refer):
    if type(value) is tuple and value[0] == "value":
        shape = struct.pack("<BB16Q", 11, 16, 0, *[2**26] * 15)
        value = ("value", b"AC" + shape, {})
    return encode(value, *refer)


codec.encode = forged


def twice(x):
    return 0.0
