"""The channel to a guest of the fork server: three pipes, watched together."""

import contextlib
import os
import select
import time

from autograder.outcome import Outcome
from autograder.sandbox.channel import FramedChannel, GuestEnded
from autograder.sandbox.leash import Leash

_CHUNK = 1 << 16
_LITTLE_MORE = 0.01  # seconds


class PipeChannel(FramedChannel):
    """Requests out, replies and captured output in. Never blocks far beyond its deadline.

    Time that a guest spent waiting for a processor is not the student's: on a busy machine a guest
    gets that much longer, until it has used the processor for what `fair` says.
    """

    def __init__(self, leash: Leash, output_cap: int, ends: tuple[int, int, int]) -> None:
        super().__init__(output_cap)
        self._leash = leash
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

    def _refuse_unread(self) -> None:
        if self._unsent:
            raise GuestEnded(Outcome.FORBIDDEN, "a question before the last answer was read")

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
        events = dict(self._poll.poll(max(left, 0) * 1000))
        if left <= 0 and not self._was_in_time(events):
            events = dict(self._poll.poll(self._more_time(-left) * 1000))
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

    def _was_in_time(self, events: dict[int, int]) -> bool:
        """True where the reply has long been there, and it was us who were kept from looking."""
        if self._replies not in events:
            return False
        return self._leash.used().processor - self.spent < self.seconds

    def _more_time(self, late: float) -> float:
        """How much longer a guest may take that is `late`. Raises GuestEnded where it may not."""
        used = self._leash.used()
        processor, fair = used.processor - self.spent, self.fair()
        if used.waited is None:  # at most four times as long, then
            had, fair = (self.seconds + late) / 4, min(fair, self.seconds / 2)
        elif used.asleep:
            had = self.seconds + late - used.waited
        else:  # it may be waiting right now, which nobody has counted yet
            had = processor
        if had >= self.seconds or processor >= fair:
            raise GuestEnded(Outcome.TIMEOUT)
        return max(_LITTLE_MORE, min(self.seconds - had, fair - processor))

    def _ending(self) -> GuestEnded:
        self._alive = False
        return ending_of(self._leash.end(kill=False))

    def lower(self) -> None:
        """From now on the guest runs when nobody else wants to. May come from another thread."""
        self._leash.lower()

    def close(self) -> None:
        """Ends the guest, waits for it, and closes the pipes."""
        try:
            if self._alive:
                self._alive = False
                self._leash.end(kill=True)
        finally:
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
