"""Queues a signal with a value by a call that few filters think of."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
NUMBER = {"x86_64": 129, "aarch64": 138}[os.uname().machine]
SI_QUEUE, SIGTERM = -1, 15


def twice(x):
    info = (ctypes.c_int * 32)(SIGTERM, 0, SI_QUEUE)
    if LIBC.syscall(NUMBER, int("@PID@"), SIGTERM, info) < 0:
        raise PermissionError(ctypes.get_errno(), "rt_sigqueueinfo")
    return 0.0
