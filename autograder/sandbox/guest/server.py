"""The fork server: imports NumPy once, encloses itself, then forks one guest after another.

The host speaks to it over a socket that keeps messages apart: `spawn` comes with three pipe ends,
`kill` and `reap` end the guest and are answered with its wait status, `time` with its processor
time so far.
"""

import contextlib
import gc
import importlib
import json
import os
import signal
import socket
import sys
import time

from autograder.sandbox.guest import layers
from autograder.sandbox.guest.serving import serve

_REAP_PATIENCE = 0.5  # seconds a guest that closed its pipe may take to be gone


def run_server(settings: str) -> None:
    """Serves until the host's end of the socket closes."""
    wish = json.loads(settings)
    sys.argv[:] = [""]  # a student's program is not told what the server was
    control = socket.socket(fileno=wish["control"])
    policy = layers.Policy(
        readable=tuple(wish["readable"]),
        memory=wish["memory"],
        cpu_seconds=wish["cpu_seconds"],
        layers=frozenset(wish["layers"]),
    )
    for name in wish["preload"]:
        importlib.import_module(name)
    _warm()
    on = layers.enclose_server(policy)
    prepared = layers.prepare(policy)
    control.send(json.dumps(sorted(on)).encode())
    gc.collect()
    gc.freeze()
    guest = 0
    while True:
        message, ends, _, _ = socket.recv_fds(control, 64, 3)
        if message == b"spawn":
            guest = os.fork()
            if guest == 0:
                _become_guest(control, prepared, ends)
            for end in ends:
                os.close(end)
        elif message == b"time":
            control.send(str(_cpu_seconds(guest)).encode())
        elif message:
            status = _end(guest, kill=message == b"kill")
            control.send(str(status).encode())
        else:
            return


def _warm() -> None:
    """Touches what NumPy builds on first use, so that no guest pays for it."""
    import numpy as np

    np.random.default_rng(0).standard_normal(4) @ np.ones((4, 4))
    np.array2string(np.ones(3))


def _become_guest(control: socket.socket, prepared: "layers.Prepared", ends: list[int]) -> None:
    """Never returns: whatever happens, this process ends here."""
    try:
        requests, replies, capture = ends
        control.close()
        empty = os.open(os.devnull, os.O_RDONLY)
        os.dup2(empty, 0)
        os.dup2(capture, 1)
        os.dup2(capture, 2)
        os.close(empty)
        os.close(capture)
        layers.enclose_guest(prepared, keep=(0, 1, 2, requests, replies))
        serve(requests, replies)
    except BaseException:
        import traceback

        traceback.print_exc()
        sys.stderr.flush()
        os._exit(70)
    os._exit(0)


def _cpu_seconds(guest: int) -> float:
    """The processor time of another process: its clock's id is made of its number (Linux)."""
    try:
        return time.clock_gettime((~guest << 3) | 2)
    except OSError:  # it has ended by itself
        return 0.0


def _end(guest: int, *, kill: bool) -> int:
    """The wait status of the guest, ended by force where it does not end by itself."""
    deadline = time.monotonic() + (0 if kill else _REAP_PATIENCE)
    while time.monotonic() < deadline:
        pid, status = os.waitpid(guest, os.WNOHANG)
        if pid:
            return status
        time.sleep(0.001)
    with contextlib.suppress(ProcessLookupError):
        os.kill(guest, signal.SIGKILL)
    return os.waitpid(guest, 0)[1]
