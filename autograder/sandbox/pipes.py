"""The channel to a guest of the fork server: three pipes, watched together."""

import contextlib
import os
import select
import time
from typing import Protocol

from autograder.outcome import Outcome
from autograder.sandbox.channel import FramedChannel, GuestEnded

_CHUNK = 1 << 16
_LITTLE_MORE = 0.05  # seconds


class Reaper(Protocol):
    """Who can end the guest at the other side of the pipes, and tell how it ended."""

    def reap(self, *, kill: bool) -> int:
        """Ends the guest (or sees it end) and gives its wait status."""

    def cpu_seconds(self) -> float:
        """The processor time that the guest has used since it began."""


class PipeChannel(FramedChannel):
    """Requests out, replies and captured output in. Never blocks far beyond its deadline.

    Time that a guest spent waiting for a processor is not the student's: a guest that has hardly
    run when its time is over, on a busy machine, gets up to four times as long.
    """

    def __init__(self, reaper: Reaper, output_cap: int, ends: tuple[int, int, int]) -> None:
        super().__init__(output_cap)
        self._reaper = reaper
        self._requests, self._replies, self._capture = ends
        self._unsent = memoryview(b"")
        self._poll = select.poll()
        self._open = set(ends)
        self._alive = True
        for descriptor in (self._replies, self._capture):
            self._poll.register(descriptor, select.POLLIN)
        os.set_blocking(self._requests, False)

    def _send(self, data: bytes) -> None:
        self._unsent = memoryview(bytes(self._unsent) + data)
        self._push()

    def _push(self) -> None:
        try:
            while self._unsent:
                self._unsent = self._unsent[os.write(self._requests, self._unsent) :]
        except BlockingIOError:
            self._poll.register(self._requests, select.POLLOUT)
        except BrokenPipeError:  # how the guest ended shows at the replies' end
            self._unsent = memoryview(b"")
        else:
            if self._requests in self._open:
                self._poll_without(self._requests)

    def _poll_without(self, descriptor: int) -> None:
        with contextlib.suppress(KeyError):
            self._poll.unregister(descriptor)

    def _wait(self, deadline: float) -> None:
        left = deadline - time.monotonic()
        if left <= 0:
            self._refuse_more_time(-left)
            left = _LITTLE_MORE
        ready = self._poll.poll(left * 1000)
        events = dict(ready)
        if self._capture in events:
            data = os.read(self._capture, _CHUNK)
            self._captured(data)
            if not data:
                self._poll_without(self._capture)
        if self._replies in events:
            data = os.read(self._replies, _CHUNK)
            if not data:
                raise self._ending()
            self._frames.add(data)
        if self._requests in events:
            self._push()

    def _refuse_more_time(self, late: float) -> None:
        """Raises GuestEnded unless the guest was kept waiting for most of its time."""
        if late >= 3 * self.seconds or self._reaper.cpu_seconds() >= self.seconds / 2:
            raise GuestEnded(Outcome.TIMEOUT)

    def _ending(self) -> GuestEnded:
        self._alive = False
        return ending_of(self._reaper.reap(kill=False))

    def close(self) -> None:
        """Ends the guest, waits for it, and closes the pipes."""
        if self._alive:
            self._alive = False
            self._reaper.reap(kill=True)
        for descriptor in self._open:
            os.close(descriptor)
        self._open.clear()


def ending_of(status: int) -> GuestEnded:
    """What a wait status says of a guest that ended by itself."""
    if os.WIFSIGNALED(status):
        import signal

        number = os.WTERMSIG(status)
        if number == signal.SIGSYS:
            return GuestEnded(Outcome.FORBIDDEN, "SIGSYS")
        if number == signal.SIGXCPU:
            return GuestEnded(Outcome.TIMEOUT, "SIGXCPU")
        return GuestEnded(Outcome.CRASHED, signal.Signals(number).name)
    return GuestEnded(Outcome.CRASHED, "exit")
