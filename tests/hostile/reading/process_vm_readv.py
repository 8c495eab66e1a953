"""Copies memory out of a process of the grader's user."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
NUMBER = {"x86_64": 310, "aarch64": 270}[os.uname().machine]


def twice(x):
    here = ctypes.create_string_buffer(64)
    to = (ctypes.c_size_t * 2)(ctypes.addressof(here), 64)
    source = (ctypes.c_size_t * 2)(int("@ADDRESS@"), 64)
    one = ctypes.c_ulong(1)
    if LIBC.syscall(NUMBER, int("@PID@"), to, one, source, one, ctypes.c_ulong(0)) < 0:
        raise OSError(ctypes.get_errno(), "process_vm_readv")
    print(here.value.decode())
    return 0.0
