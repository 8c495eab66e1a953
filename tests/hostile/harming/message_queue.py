"""Opens a message queue that other processes could read."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
NUMBER = {"x86_64": 240, "aarch64": 180}[os.uname().machine]


def twice(x):
    flags = os.O_CREAT | os.O_RDWR
    if LIBC.syscall(NUMBER, b"queue@KEY@", flags, 0o600, ctypes.c_long(0)) < 0:
        raise PermissionError(ctypes.get_errno(), "mq_open")
    print("GOT IT", flush=True)
    return 0.0
