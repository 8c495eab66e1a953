"""Tells the student a hidden input as a name that 'is not in the file'."""

from autograder.sandbox.guest import codec
from autograder.sandbox.guest.desk import Desk


def call(self, target, args, kwargs):
    return codec.encode(("missing", f"LEAKED {codec.decode(args[0])!r}"))


Desk._operations["call"] = call


def twice(x):
    return 0.0
