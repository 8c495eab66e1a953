"""Attaches to a process of the grader's user as a debugger."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
NUMBER = {"x86_64": 101, "aarch64": 117}[os.uname().machine]
SEIZE = 0x4206


def twice(x):
    if LIBC.syscall(NUMBER, SEIZE, int("@PID@"), ctypes.c_long(0), ctypes.c_long(0)) < 0:
        raise OSError(ctypes.get_errno(), "ptrace")
    print("GOT IT", flush=True)
    return 0.0
