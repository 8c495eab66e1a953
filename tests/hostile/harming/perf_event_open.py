"""Counts what the processor does for others."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
NUMBER = {"x86_64": 298, "aarch64": 241}[os.uname().machine]


def twice(x):
    wish = (ctypes.c_uint32 * 32)(1, 128)
    if LIBC.syscall(NUMBER, wish, 0, -1, -1, ctypes.c_ulong(0)) < 0:
        raise OSError(ctypes.get_errno(), "perf_event_open")
    print("GOT IT", flush=True)
    return 0.0
