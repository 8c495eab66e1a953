"""How the host holds a guest: what it used, at which priority, and when its time is over."""

import contextlib
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from autograder.sandbox.channel import GuestEnded
from autograder.sandbox.fork_server import ForkServer
from autograder.sandbox.leash import Leash, Used
from autograder.sandbox.pipes import PipeChannel
from autograder.sandbox.session import Session
from tests.sandbox.test_fork_server import children_of

SPIN = "def f():\n    while True:\n        pass"
SLEEP = "import time\n\n\ndef f():\n    time.sleep(60)"


@dataclass(frozen=True, slots=True)
class Hanging:
    """A guest whose program hangs in its function, by its channel and its number."""

    channel: PipeChannel
    number: int


@pytest.fixture
def hang(server: ForkServer) -> Iterator[Callable[[str], Hanging]]:
    """Starts a program that hangs in its function `f`."""
    with ExitStack() as stack:

        def start(source: str) -> Hanging:
            before = set(children_of(server._process.pid))
            channel = server.guest()
            stack.callback(channel.close)
            session = Session(channel, 60.0)
            session.load(source, "program.py")
            (number,) = set(children_of(server._process.pid)) - before
            waiting = threading.Thread(target=_call_f, args=(session,))
            waiting.start()
            stack.callback(waiting.join)
            stack.callback(os.kill, number, signal.SIGKILL)
            time.sleep(0.2)  # for the guest to come to its function
            return Hanging(channel, number)

        yield start


def _call_f(session: Session) -> None:
    with pytest.raises(GuestEnded):
        session.call("f", "f", (), {})


@pytest.mark.parametrize(("source", "asleep"), [(SPIN, False), (SLEEP, True)])
def test_a_guest_that_runs_is_told_from_one_that_sleeps(
    hang: Callable[[str], Hanging], source: str, asleep: bool
) -> None:
    # The former has had what it ran, the latter all the time that it did not have to wait.
    used = hang(source).channel._leash.used()
    assert used.asleep is asleep
    assert used.waited is not None
    assert used.processor > 0


def test_a_lowered_guest_runs_last(hang: Callable[[str], Hanging]) -> None:
    # The kernel's own word for it, which the guest cannot take back.
    guest = hang(SPIN)
    assert _niceness(guest.number) == os.nice(0)
    guest.channel.lower()
    guest.channel._leash.used()  # an answer: what was said before it is done
    assert _niceness(guest.number) == 19


def _niceness(process: int) -> int:
    return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[16])


def test_a_line_that_is_let_go_ends_the_guest(server: ForkServer) -> None:
    # A host that forgets a guest leaves no process behind.
    before = set(children_of(server._process.pid))
    channel = server.guest()
    Session(channel, 5.0).load("x = 1", "program.py")
    assert len(set(children_of(server._process.pid)) - before) == 1
    channel._leash._line.close()
    deadline = time.monotonic() + 5
    while set(children_of(server._process.pid)) != before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert set(children_of(server._process.pid)) == before
    channel._alive = False
    channel.close()


def test_guests_at_once_each_have_their_own_line(server: ForkServer) -> None:
    # One that ends badly, or is ended, has no effect on the one beside it.
    first, second, third = (Session(server.guest(), 5.0) for _ in range(3))
    for number, session in enumerate((first, second, third)):
        session.load(f"import os\n\n\ndef f():\n    return {number}\n", "program.py")
    first.close()
    with pytest.raises(GuestEnded):
        second.load("import os\nos._exit(3)", "program.py")
    second.close()
    assert third.call("f", "f", (), {})[0] == 2
    third.close()


class _Told(Leash):
    """A leash that says what the test wants; its guest never answers."""

    def __init__(self, used: Used) -> None:
        self._used = used

    def used(self) -> Used:
        """What it was told to say."""
        return self._used


@pytest.mark.parametrize(
    ("used", "over"),
    [
        pytest.param(Used(0.9, 0.2, False), False, id="runs, and has not had its second"),
        pytest.param(Used(1.1, 0.0, False), True, id="runs, and has had its second"),
        pytest.param(Used(0.0, 0.9, False), False, id="may be waiting all the time"),
        pytest.param(Used(0.0, 0.0, True), True, id="slept for its second"),
        pytest.param(Used(0.0, 0.5, True), False, id="sleeps, but was kept waiting"),
        pytest.param(Used(0.1, None, None), False, id="a system that does not say"),
        pytest.param(Used(0.6, None, None), True, id="one that says only what it ran"),
    ],
)
def test_whose_time_is_over(used: Used, over: bool) -> None:
    # A guest has a second of its own, however busy the machine is.
    channel = _channel(used)
    channel.seconds = 1.0
    channel.fair = lambda: 5.0
    with pytest.raises(GuestEnded, match="timeout") if over else contextlib.nullcontext():
        channel._more_time(0.1)
    channel.close()


def test_a_fair_share_is_enough_when_time_is_over() -> None:
    # By the clock it is late, and it has had ten times what the solution takes: no more waiting.
    channel = _channel(Used(0.3, 0.9, False))
    channel.seconds = 1.0
    channel.fair = lambda: 0.25
    with pytest.raises(GuestEnded):
        channel._more_time(0.0)
    channel.close()


def test_only_what_was_used_for_this_request_counts() -> None:
    # A guest that served many tests has used much, and none of it for this one.
    channel = _channel(Used(30.0, 0.5, False))
    channel.seconds, channel.spent = 1.0, 29.9
    channel.fair = lambda: 5.0
    assert channel._more_time(0.0) == pytest.approx(0.9)
    channel.close()


def _channel(used: Used) -> PipeChannel:
    ends = os.pipe()
    channel = PipeChannel(_Told(used), 0, (os.dup(ends[1]), *ends))
    channel._alive = False
    return channel
