"""What a hostile program tries to leave behind, and to find."""

import builtins
import contextlib
import ctypes
import fcntl
import math
import mmap
import os
import resource
import signal
import socket
import time
from pathlib import Path

import numpy as np

from .calls import call

MARK = 0  # a number of the test run's own
NAME, KEY = f"gradekit-{MARK}", 0x67000000 + MARK
CREATE = 0o1000
SESSION_KEYRING, SEARCH = -3, 10
WAIT, WAKE = 0, 1


def leave_file(folder):
    Path(folder, NAME).write_text("x")


def find_file(folder):
    return Path(folder, NAME).exists()


def leave_shared_file(_):
    Path("/dev/shm", NAME).write_text("x")


def find_shared_file(_):
    return Path("/dev/shm", NAME).exists()


def leave_segment(_):
    call("shmget", KEY, 4096, CREATE | 0o666)


def find_segment(_):
    return call("shmget", KEY, 0, 0) >= 0


def leave_semaphore(_):
    call("semget", KEY, 1, CREATE | 0o666)


def find_semaphore(_):
    return call("semget", KEY, 0, 0) >= 0


def leave_messages(_):
    call("msgget", KEY, CREATE | 0o666)


def find_messages(_):
    return call("msgget", KEY, 0) >= 0


def leave_queue(_):
    call("mq_open", NAME.encode(), os.O_CREAT | os.O_RDWR, 0o666, None)


def find_queue(_):
    return call("mq_open", NAME.encode(), os.O_RDONLY, 0, None) >= 0


def leave_key(_):
    call("add_key", b"user", NAME.encode(), b"x", 1, SESSION_KEYRING)


def find_key(_):
    return call("keyctl", SEARCH, SESSION_KEYRING, b"user", NAME.encode(), 0) > 0


held = []


def leave_service(_):
    held.append(socket.socket(socket.AF_UNIX))
    held[-1].bind(f"\0{NAME}")
    held[-1].listen()


def find_service(_):
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(f"\0{NAME}")
    return True


def leave_lock(folder):
    held.append(os.open(Path(folder, "data"), os.O_RDONLY))
    fcntl.flock(held[-1], fcntl.LOCK_EX | fcntl.LOCK_NB)


def find_lock(folder):
    with Path(folder, "data").open() as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def leave_sleep(folder):
    """Sleeps on a page of a file that both may read, for a second at most."""
    _on_page(folder, WAIT, 1.0)


def find_sleep(folder):
    """Wakes whoever sleeps there, and tells whether somebody did."""
    deadline = time.monotonic() + 0.5
    while time.monotonic() < deadline:
        if _on_page(folder, WAKE, 0.0):
            return True
    return False


def _on_page(folder, operation, seconds):
    libc = ctypes.CDLL(None)
    libc.mmap.restype = ctypes.c_void_p
    with Path(folder, "data").open() as file:
        page = libc.mmap(None, 4096, mmap.PROT_READ, mmap.MAP_SHARED, file.fileno(), 0)
    words = ctypes.c_uint32.from_address(page).value, (ctypes.c_long * 2)(0, int(seconds * 1e9) - 1)
    how_many = words[0] if operation == WAIT else 1
    return call("futex", ctypes.c_void_p(page), operation, how_many, words[1], 0, 0)


def leave_patches(_):
    np.pi = 3
    builtins.sum = len
    os.environ[NAME] = "x"
    np.random.seed(1)
    np.seterr(divide="ignore")
    # Into memory that the fork shares with the server until somebody writes there.
    ctypes.c_double.from_address(id(np.e) + 16).value = 7.0


def find_patches(_):
    seen = (np.pi, np.e, sum([3]), np.geterr()["divide"])
    return seen != (math.pi, math.e, 3, "warn") or NAME in os.environ


def draw(_):
    return np.random.random()


def change_itself():
    """Whatever a process may set for itself: all of it, as far as it goes."""
    for change in (
        lambda: os.nice(5),
        lambda: os.sched_setaffinity(0, {min(os.sched_getaffinity(0))}),
        lambda: os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0)),
        lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (16, 16)),
        lambda: os.umask(0o777),
        lambda: os.chdir("/usr"),
        lambda: signal.signal(signal.SIGTERM, signal.SIG_IGN),
        lambda: signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1}),
        lambda: os.kill(os.getpid(), signal.SIGUSR1),
        lambda: signal.setitimer(signal.ITIMER_REAL, 3600),
        lambda: os.setpgid(0, 0),
        lambda: os.putenv(NAME, "x"),
    ):
        with contextlib.suppress(OSError):
            change()
