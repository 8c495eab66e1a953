"""Makes a map for programs inside the kernel."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
NUMBER = {"x86_64": 321, "aarch64": 280}[os.uname().machine]
MAP_CREATE, ARRAY = 0, 2


def twice(x):
    wish = (ctypes.c_uint32 * 18)(ARRAY, 4, 8, 1)
    if LIBC.syscall(NUMBER, MAP_CREATE, wish, 72) < 0:
        raise OSError(ctypes.get_errno(), "bpf")
    print("GOT IT", flush=True)
    return 0.0
