"""Two fork servers at once, as two workers have them, each with guests that try something."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import pytest

from autograder.sandbox import fork_server
from autograder.sandbox.channel import GuestEnded
from autograder.sandbox.fork_server import Confinement, ForkServer
from autograder.sandbox.guest.layers import LAYERS, kernel, probing
from autograder.sandbox.guest.server import run_server
from autograder.sandbox.refusals import GuestRaised
from autograder.sandbox.session import Session

# Names of our own, so that another run of these tests, at the same time, does not meet them.
MARK = os.getpid()
NAME, KEY = f"gradekit-{MARK}", 0x67000000 + MARK
ATTEMPTS = "\n".join(
    line.replace("MARK = 0 ", f"MARK = {MARK} ")
    for name in ("calls", "meddling", "leaving", "wasting")
    for line in (Path(__file__).parent / "programs" / f"{name}.py").read_text().splitlines()
    if line != "from .calls import call"  # a guest gets them all as one program
)
NOBODY = 65534
# As root everything is tried twice: by root's guests, and by an ordinary user's.
USERS = ["root", "nobody"] if os.geteuid() == 0 else ["self"]
WITHOUT_NAMESPACES = frozenset(LAYERS) - {"namespaces"}


class Guest:
    """A guest with the program of attempts."""

    def __init__(self, server: ForkServer, seconds: float) -> None:
        self._server, self._seconds = server, seconds
        before = set(below(server))
        self._session = Session(server.guest(), seconds)
        self._session.load(ATTEMPTS, "attempts.py")
        self.pid = next(iter(set(below(server)) - before))

    def end_of(self, attempt: str, *arguments: Any) -> Any:
        """The value it gives; else the name of the exception, or how the guest ended."""
        self._session.seconds = self._seconds
        try:
            return self._session.call(attempt, attempt, arguments, {})[0]
        except GuestRaised as error:
            return error.kind
        except GuestEnded as end:
            return end.outcome.value

    def close(self) -> None:
        """Ends it."""
        self._session.close()


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Two servers, and a folder with a file `data` that the guests of both may read."""

    one: ForkServer
    other: ForkServer
    folder: Path

    @contextlib.contextmanager
    def guests(self, *servers: ForkServer, seconds: float = 5.0) -> Iterator[list[Guest]]:
        """A guest of each of these servers, all at once."""
        found: list[Guest] = []
        try:
            for server in servers:
                found.append(Guest(server, seconds))
            yield found
        finally:
            for guest in found:
                guest.close()


def below(server: ForkServer) -> list[int]:
    """The processes that descend from the one that the host started, and that one."""
    return [server._process.pid, *descendants(server._process.pid)]


def descendants(process: int) -> list[int]:
    """All that descend from that process, zombies too."""
    threads = Path(f"/proc/{process}/task").iterdir()
    found = [int(pid) for each in threads for pid in (each / "children").read_text().split()]
    return [pid for child in found for pid in (child, *descendants(child))]


class ServerOfNobody:
    """Stands in for `subprocess.Popen`: the server as an ordinary user, forked and not started.

    A checkout, or a Python, in root's home could not be read by anybody else.
    """

    def __init__(
        self, command: Sequence[str], *, pass_fds: Sequence[int], env: dict[str, str], **_: Any
    ) -> None:
        reading, writing = os.pipe()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # 3.12: a fork beside threads
            self.pid = os.fork()
        if self.pid == 0:
            _serve_as_nobody(command[-1], pass_fds, env, writing)
        os.close(writing)
        self.stderr = os.fdopen(reading, "rb")

    def kill(self) -> None:
        """As of Popen."""
        os.kill(self.pid, signal.SIGKILL)

    def wait(self, timeout: float = 5.0) -> None:
        """As of Popen."""
        deadline = time.monotonic() + timeout
        while not os.waitpid(self.pid, os.WNOHANG)[0]:
            if time.monotonic() > deadline:
                raise subprocess.TimeoutExpired("server", timeout)
            time.sleep(0.005)


def _serve_as_nobody(
    settings: str, keep: Sequence[int], env: dict[str, str], complaints: int
) -> NoReturn:
    try:
        os.chdir("/")
        null = os.open(os.devnull, os.O_RDWR)
        for number, source in enumerate((null, null, complaints)):
            os.dup2(source, number)
        first = 3
        for each in sorted(keep):
            os.closerange(first, each)
            first = each + 1
        os.closerange(first, os.sysconf("SC_OPEN_MAX"))
        # pytest's stand-ins write to descriptors that are something else by now.
        sys.stdout, sys.stderr = (os.fdopen(number, "w", encoding="utf-8") for number in (1, 2))
        os.environ.clear()
        os.environ.update(env)
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        # A process that an ordinary user starts is dumpable: its own /proc/self is its own.
        kernel.prctl(kernel.PR_SET_DUMPABLE, 1)
        probing._state.cache_clear()  # what root may do says nothing of this user
        run_server(settings)
    finally:
        os._exit(1)


@contextlib.contextmanager
def neighbours(user: str, layers: frozenset[str], folder: Path) -> Iterator[Neighbours]:
    """Two servers of that user's."""
    confinement = Confinement(
        memory=128 * 2**20,
        output=2**16,
        cpu_seconds=60,
        preload=("numpy",),
        data=folder,
        require=layers - {"namespaces", "capabilities"},
        layers=layers,
    )
    with pytest.MonkeyPatch.context() as patch, contextlib.ExitStack() as stack:
        if user == "nobody":
            patch.setattr(fork_server.subprocess, "Popen", ServerOfNobody)
        one, other = (stack.enter_context(ForkServer(confinement)) for _ in range(2))
        patch.undo()
        yield Neighbours(one, other, folder)


@pytest.fixture(scope="package")
def folder() -> Iterator[Path]:
    """A folder that every user may write, if nothing hinders: pytest's own are for one user."""
    with tempfile.TemporaryDirectory() as name:
        found = Path(name)
        found.chmod(0o777)
        (found / "data").write_bytes(bytes(4096))
        (found / "data").chmod(0o644)
        yield found


@pytest.fixture(scope="package", params=USERS)
def user(request: pytest.FixtureRequest) -> str:
    """Whose guests they are."""
    name: str = request.param
    return name


@pytest.fixture(scope="package", params=["every layer", "no namespaces"])
def confined(request: pytest.FixtureRequest, user: str, folder: Path) -> Iterator[Neighbours]:
    """Two servers with every layer that this system has; and two without their own namespaces.

    The second pair shows what holds on a system that forbids namespaces.
    """
    layers = frozenset(LAYERS) if request.param == "every layer" else WITHOUT_NAMESPACES
    with neighbours(user, layers, folder) as found:
        yield found


@pytest.fixture(scope="package")
def unconfined(user: str, folder: Path) -> Iterator[Neighbours]:
    """The control: two servers without any layer."""
    with neighbours(user, frozenset(), folder) as found:
        yield found
