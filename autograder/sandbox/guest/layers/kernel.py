"""The door to the kernel: a system call by its name or number; a refusal becomes an OSError."""

import ctypes
import os
import sys
from functools import cache

from autograder.sandbox.guest.layers.syscalls import machine

Argument = int | bytes | ctypes.Array[ctypes.c_uint32]

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_CAPBSET_READ = 23
PR_CAPBSET_DROP = 24
PR_SET_NO_NEW_PRIVS = 38
PR_GET_NO_NEW_PRIVS = 39
PR_CAP_AMBIENT = 47
PR_CAP_AMBIENT_CLEAR_ALL = 4


def known() -> bool:
    """Whether this is a Linux whose system calls are in our tables."""
    return sys.platform == "linux" and machine() is not None


@cache
def _libc() -> ctypes.CDLL:
    libc = ctypes.CDLL(None, use_errno=True)
    libc.syscall.restype = ctypes.c_long
    return libc


def call(name: str, *arguments: Argument) -> int:
    """The result of the system call `name`. Raises OSError, with ENOSYS where there is none."""
    found = machine()
    if found is None:
        raise OSError(38, "not a Linux machine that this program knows", name)
    # Without the explicit type ctypes would hand every int over as 32 bits.
    ready = [ctypes.c_long(each) if isinstance(each, int) else each for each in arguments]
    result: int = _libc().syscall(ctypes.c_long(found.numbers[name]), *ready)
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), name)
    return result


def prctl(option: int, value: int = 0) -> int:
    """`prctl(option, value, 0, 0, 0)`: the kernel wants the unused ones to be zero."""
    return call("prctl", option, value, 0, 0, 0)
