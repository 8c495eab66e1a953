"""Gives up every capability, so that even uid 0 is an ordinary user to the kernel."""

import ctypes
import struct

from autograder.sandbox.guest.layers import kernel

_VERSION_3 = 0x20080522  # two 32-bit words each of effective, permitted and inheritable
_SETPCAP = 1 << 8


def drop() -> None:
    """Empties all five sets, for good. Raises OSError."""
    kernel.prctl(kernel.PR_CAP_AMBIENT, kernel.PR_CAP_AMBIENT_CLEAR_ALL)
    # Only who has CAP_SETPCAP may shrink the bounding set; who has it not gains nothing by it
    # either, as no_new_privs keeps a program's own capabilities from counting.
    if held()[0] & _SETPCAP:
        for number in range(64):
            if not _drop_from_bounding(number):
                break
    kernel.call("capset", _header(), bytes(24))


def held() -> tuple[int, int, int]:
    """The effective, permitted and inheritable sets of this process, as bits."""
    words = (ctypes.c_uint32 * 6)()
    kernel.call("capget", _header(), words)
    low, high = words[:3], words[3:]
    effective, permitted, inheritable = (a | b << 32 for a, b in zip(low, high, strict=True))
    return effective, permitted, inheritable


def _drop_from_bounding(number: int) -> bool:
    """False where the kernel has no capability of that number."""
    try:
        if kernel.prctl(kernel.PR_CAPBSET_READ, number):
            kernel.prctl(kernel.PR_CAPBSET_DROP, number)
    except OSError:
        return False
    return True


def _header() -> bytes:
    return struct.pack("=Ii", _VERSION_3, 0)
