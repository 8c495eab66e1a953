"""What a hostile program wastes, to slow others down or to bring the server down."""

import contextlib
import ctypes
import itertools
import mmap
import os
import time
from pathlib import Path

import numpy as np

held = []


def burn():
    while True:
        pass


def copy_memory():
    source, target = np.zeros(4_000_000), np.zeros(4_000_000)
    while True:
        target[:] = source


def fault_pages():
    while True:
        with mmap.mmap(-1, 1 << 24) as area:
            for place in range(0, 1 << 24, 4096):
                area[place] = 1


def print_much():
    while True:
        print("x" * 100_000)


def reply_much():
    for descriptor in itertools.cycle(range(3, 9)):
        with contextlib.suppress(OSError):
            os.write(descriptor, b"\0" * 100_000)


def ask_the_system():
    while True:
        Path(f"/usr/lib/{time.monotonic_ns()}").exists()


def hoard():
    while True:
        held.append(bytes(1_000_000))


def fall():
    return ctypes.string_at(0)


def sum_up(count):
    """Honest work."""
    return int(np.arange(count).sum())
