"""Leaves a key in the session's keyring."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
NUMBER = {"x86_64": 248, "aarch64": 217}[os.uname().machine]
SESSION = -3


def twice(x):
    if LIBC.syscall(NUMBER, b"user", b"@KEY@", b"x", ctypes.c_size_t(1), SESSION) < 0:
        raise OSError(ctypes.get_errno(), "add_key")
    print("GOT IT", flush=True)
    return 0.0
