"""Runs a small program behind chosen layers, in real processes, and tells how it ended."""

import json
import os
import signal
import tempfile
import traceback
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import pytest

from autograder.sandbox.guest.layers import (
    LAYERS,
    Policy,
    enclose_guest,
    enclose_server,
    kernel,
    prepare,
    probe,
)

NOBODY = 65534
NO_LAYER = "none"
# As root every attack is tried twice: by root itself, and by an ordinary user.
USERS = ["root", "nobody"] if os.geteuid() == 0 else ["self"]


@dataclass(frozen=True, slots=True)
class Ending:
    """How a program ended: what it returned, the exception it met, or the signal that ended it."""

    value: Any = None
    error: str = ""
    signal: str = ""


class Confined:
    """Runs programs as one user. `readable` and the other limits can be changed before a run."""

    def __init__(self, user: str) -> None:
        self.user = user
        self.readable: tuple[str, ...] = ()
        self.memory = 64 << 20
        self.cpu_seconds = 5

    def __call__(self, program: Callable[[], Any], *layers: str) -> Ending:
        """The end of `program` behind `layers`.

        Where none is named: all that must be on, and namespaces where this system allows them.
        """
        states = probe()  # tried once, here, and remembered by all that are forked from here
        some = [n for n in LAYERS if n != "namespaces" or states[n].state == "on"]
        wanted = frozenset(layers or some) - {NO_LAYER}
        policy = Policy(self.readable, self.memory, self.cpu_seconds, wanted)
        reading, writing = os.pipe()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # 3.12: a fork beside threads
            server = os.fork()
        if server == 0:
            _serve(self.user, policy, program, writing)
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            lines = pipe.read().decode().splitlines()
        os.waitpid(server, 0)
        return Ending(**{k: v for line in lines for k, v in json.loads(line).items()})


def _serve(user: str, policy: Policy, program: Callable[[], Any], writing: int) -> NoReturn:
    try:
        if user == "nobody":
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            # A process that an ordinary user starts is dumpable: its own /proc/self is its own.
            kernel.prctl(kernel.PR_SET_DUMPABLE, 1)
        assert enclose_server(policy) == policy.layers
        prepared = prepare(policy)
        guest = os.fork()
        if guest == 0:
            enclose_guest(prepared, keep=(0, 1, 2, writing))
            _tell(writing, _run(program))
            os._exit(0)
        _, status = os.waitpid(guest, 0)
        if os.WIFSIGNALED(status):
            _tell(writing, {"signal": signal.Signals(os.WTERMSIG(status)).name})
    except BaseException:
        _tell(writing, {"error": traceback.format_exc()})
    finally:
        os._exit(0)


def _run(program: Callable[[], Any]) -> dict[str, Any]:
    try:
        return {"value": program()}
    except BaseException as problem:
        return {"error": type(problem).__name__}


def _tell(writing: int, said: dict[str, Any]) -> None:
    os.write(writing, json.dumps(said).encode() + b"\n")


@pytest.fixture(params=USERS)
def confined(request: pytest.FixtureRequest) -> Confined:
    """The runner, once for each user that the tests can be."""
    return Confined(request.param)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may read and write (pytest's own are for one user only)."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder
