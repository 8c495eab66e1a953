"""Replies with references to objects and functions that were never given."""

from autograder.sandbox.guest import codec

encode = codec.encode


def forged(value, *refer):
    if type(value) is tuple and value[0] == "value":
        value = ("value", codec.reference(2**31, "callback", "eval"), {})
    return encode(value, *refer)


codec.encode = forged


def twice(x):
    return 0.0
