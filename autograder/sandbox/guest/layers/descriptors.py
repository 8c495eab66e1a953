"""Closes every descriptor that a guest has no business with."""

import errno
import os
from collections.abc import Collection

from autograder.sandbox.guest.layers import kernel

_LAST = 0xFFFFFFFF


def close_all_but(keep: Collection[int]) -> None:
    """Closes all others in a handful of calls, however many are open. Raises OSError."""
    first = 0
    for each in sorted(set(keep)):
        if each > first:
            _close(first, each - 1)
        first = each + 1
    _close(first, _LAST)


def _close(first: int, last: int) -> None:
    # Not `os.closerange`: a Python built for an old libc closes one number after another.
    try:
        kernel.call("close_range", first, last, 0)
    except OSError as problem:
        if problem.errno != errno.ENOSYS:  # Linux before 5.9
            raise
        os.closerange(first, min(last + 1, os.sysconf("SC_OPEN_MAX")))
