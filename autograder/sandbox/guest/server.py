"""The fork server: imports NumPy once, encloses itself, then forks guests for whoever asks.

The host asks over a socket that keeps messages apart. Each request comes with three pipe ends and
the line by which the host will hold that guest (`child.py`).
"""

import gc
import importlib
import json
import os
import select
import socket
import sys

from autograder.sandbox.guest import codec, layers
from autograder.sandbox.guest.child import Child
from autograder.sandbox.guest.desk import Desk
from autograder.sandbox.guest.envelope import to_guest
from autograder.sandbox.guest.serving import serve

_REHEARSALS = 20
_LOOK_AGAIN = 1  # milliseconds, while a guest is expected to end


def run_server(settings: str) -> None:
    """Serves until the host's end of the socket closes."""
    wish = json.loads(settings)
    # A student's program is not told what the server was.
    sys.argv[:] = sys.orig_argv[:] = [""]
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
    _fork_guests(control, prepared)


def _fork_guests(control: socket.socket, prepared: "layers.Prepared") -> None:
    children: dict[int, Child] = {}
    poll = select.poll()
    poll.register(control, select.POLLIN)
    while True:
        ending = [line for line, child in children.items() if child.ending]
        heard = [line for line, _ in poll.poll(_LOOK_AGAIN if ending else None)]
        if control.fileno() in heard:
            message, ends, _, _ = socket.recv_fds(control, 16, 4)
            if not message:
                return
            line = ends[-1]
            children[line] = _fork(control, prepared, ends)
            poll.register(line, select.POLLIN)
        gone = [line for line in heard if line in children and not children[line].hear()]
        gone += [line for line in ending if line not in gone and not children[line].look()]
        for line in gone:
            poll.unregister(line)
            del children[line]


def _fork(control: socket.socket, prepared: "layers.Prepared", ends: list[int]) -> Child:
    *pipes, line = ends
    guest = os.fork()
    if guest == 0:
        _become_guest(control, prepared, pipes)
    for end in pipes:
        os.close(end)
    held = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET, fileno=line)
    return Child(held, guest)


_REHEARSAL = """
import numpy as np


def f(x, w, b=0.5):
    total = np.sum(np.asarray(x) * np.asarray(w)) + b
    return 1 if total > 0 else np.exp(-np.maximum(x, 0)) @ np.dot(w, w.T)
"""


def _warm() -> None:
    """Does what every guest will do, many times over, so that no guest does it for the first time.

    What Python and NumPy build on first use is there then, and Python's interpreter has adapted its
    code, which each guest would have to do in memory of its own.
    """
    import numpy as np

    np.random.default_rng(0).standard_normal(4) @ np.ones((4, 4))
    np.array2string(np.ones(3))
    desk = Desk(lambda question: question)
    row, matrix = codec.encode(np.ones(2)), codec.encode(np.ones((2, 2)))
    for _ in range(_REHEARSALS):
        desk.answer(to_guest(("load", _REHEARSAL, "rehearsal.py")))
        for given in ([row, row], [codec.encode([0, -1.5]), row], [row, matrix], [b""]):
            desk.answer(to_guest(("afresh", "call", "f", given, {})))
            desk.answer(to_guest(("call", "f", given, {})))
    del sys.modules["rehearsal"]


def _become_guest(control: socket.socket, prepared: "layers.Prepared", pipes: list[int]) -> None:
    """Never returns: whatever happens, this process ends here."""
    try:
        requests, replies, capture = pipes
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
