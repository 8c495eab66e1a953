"""Gives 500 names of 4,000 letters each, which the grader would compare with a missing one."""

from autograder.sandbox.guest import codec
from autograder.sandbox.guest.desk import Desk

encode = codec.encode


def forged(value, *refer):
    if type(value) is tuple and value[0] == "loaded":
        names = {"ab" * 2000 + str(number): True for number in range(500)}
        value = ("loaded", names | {"twice": True})
    return encode(value, *refer)


codec.encode = forged
Desk._operations["call"] = lambda *request: encode(("missing", "ba" * 2000))
