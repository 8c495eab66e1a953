"""Leaves a System V segment, which outlives every process."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
NUMBER = {"x86_64": 29, "aarch64": 194}[os.uname().machine]
CREATE = 0o1666


def twice(x):
    if LIBC.syscall(NUMBER, int("@KEY@"), ctypes.c_size_t(4096), CREATE) < 0:
        raise OSError(ctypes.get_errno(), "shmget")
    return 0.0
