"""Enters the network of another process."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
NUMBER = {"x86_64": 308, "aarch64": 268}[os.uname().machine]


def twice(x):
    place = os.open("/proc/@PID@/ns/net", os.O_RDONLY)
    if LIBC.syscall(NUMBER, place, 0) < 0:
        raise OSError(ctypes.get_errno(), "setns")
    print("GOT IT", flush=True)
    return 0.0
