"""Replies with references to objects and functions that were never given."""

from autograder.sandbox.guest import codec, desk


def forged(value, changed):
    return b"V" + codec.reference(2**31, "callback", "eval")


desk.value_to_host = forged


def twice(x):
    return 0.0
