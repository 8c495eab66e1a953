"""Tells the grader that its names are numbers, so that the grader trips over them."""

from autograder.sandbox.guest import codec

encode = codec.encode


def forged(value, *refer):
    if type(value) is tuple and value[0] == "loaded":
        value = ("loaded", {1: True})
    return encode(value, *refer)


codec.encode = forged
