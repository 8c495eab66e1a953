"""A channel to one guest: a request goes out, its reply comes back, or the way the guest ended."""

import itertools
import time
from collections.abc import Callable, Sequence
from typing import Protocol

from autograder.outcome import Outcome
from autograder.sandbox.guest.frames import Broken, FrameBuffer, pack

# Answers a question that the guest asks while it works on a request (a host function's value).
Answer = Callable[[bytes], bytes]
ASK = b"U\x03\x00\x00\x00S\x03\x00\x00\x00ask"  # how every question begins, see `guest/desk.py`


_MOST_QUESTIONS, _LONGEST_QUESTION = 20_000, 2**20  # in one request; what the host bears
START_SECONDS = 60.0  # a cold Python and NumPy on a slow disk


class GuestEnded(Exception):
    """The guest is gone, or was ended: by time, memory or output, by a crash, by a breach."""

    def __init__(self, outcome: Outcome, detail: str = "") -> None:
        super().__init__(outcome.value, detail)
        self.outcome, self.detail = outcome, detail


class Channel(Protocol):
    """One guest, as the host sees it.

    `fair` tells how much processor time is a fair share of a request's: a guest that has used that
    much was not kept from working when its time is over.
    """

    fair: Callable[[], float]

    def exchange(
        self, request: bytes | None, answer: Answer, seconds: float
    ) -> tuple[bytes, float]:
        """The reply, and the seconds the guest took for it. Raises GuestEnded.

        `request` is None for the next of those that were sent ahead.
        """

    def send_ahead(self, requests: Sequence[bytes]) -> None:
        """Sends requests whose replies will be asked for one after another."""

    def printed(self) -> str:
        """What the program printed so far, cut at the cap."""

    def lower(self) -> None:
        """From now on the guest runs when nobody else wants to, where that can be had."""

    def close(self) -> None:
        """Ends the guest and waits for it."""


class FramedChannel:
    """Numbered frames over some stream of bytes; a launcher says how bytes are moved.

    A reply whose number is not the request's, or that is not a frame at all, was forged.
    """

    def __init__(self, output_cap: int) -> None:
        self._output_cap = output_cap
        self._output = bytearray()
        self._frames = FrameBuffer()
        self._number = 0
        self.seconds = 0.0  # what the request that is under way may take
        self.spent = 0.0  # by all requests before
        self.fair: Callable[[], float] = lambda: self.seconds / 2

    def exchange(
        self, request: bytes | None, answer: Answer, seconds: float
    ) -> tuple[bytes, float]:
        """The reply, and the seconds the guest took for it."""
        if self._number == 0:
            self.seconds = START_SECONDS
            began = time.monotonic()
            self._receive(began + START_SECONDS)  # the guest says that it is ready
            self.spent = time.monotonic() - began
        self._number += 1
        self.seconds = seconds
        if request is not None:
            self._send(pack(self._number, request))
        left = seconds
        # What was sent ahead is most often answered by now.
        message = self._here() if request is None else None
        asked = 0
        while message is None or message.startswith(ASK):
            if message is not None:
                asked += 1
                if len(message) > _LONGEST_QUESTION:  # a suite may keep all that it is asked
                    raise GuestEnded(Outcome.MEMORY)
                if asked > _MOST_QUESTIONS:
                    raise GuestEnded(Outcome.TIMEOUT)
                self._refuse_unread()
                # The host's own time for an answer is not the guest's.
                self._send(pack(self._number, answer(message)))
            start = time.monotonic()
            message = self._receive(start + left)
            left -= time.monotonic() - start
        self.spent += seconds - left
        return message, seconds - left

    def send_ahead(self, requests: Sequence[bytes]) -> None:
        """Sends requests whose replies will be asked for one after another."""
        self._send(b"".join(map(pack, itertools.count(self._number + 1), requests)))

    def printed(self) -> str:
        """What the program printed so far, cut at the cap."""
        return bytes(self._output[: self._output_cap]).decode("utf-8", "replace")

    def lower(self) -> None:
        """Nothing, unless a launcher knows how."""

    def _receive(self, deadline: float) -> bytes:
        while (message := self._here()) is None:
            self._wait(deadline)
        return message

    def _here(self) -> bytes | None:
        """The message that is due, if all of it has come. Raises GuestEnded for any other."""
        try:
            frame = self._frames.next()
        except Broken:
            raise GuestEnded(Outcome.FORBIDDEN, "a reply that is not one") from None
        if frame is None:
            return None
        if frame[0] != self._number:
            raise GuestEnded(Outcome.FORBIDDEN, "a reply to another request")
        return frame[1]

    def _captured(self, data: bytes) -> None:
        self._output += data
        if len(self._output) > self._output_cap:
            raise GuestEnded(Outcome.OUTPUT)

    def _send(self, data: bytes) -> None:
        """Hands `data` to the guest, now or while waiting."""
        raise NotImplementedError

    def _refuse_unread(self) -> None:
        """Raises GuestEnded where the guest asks again and has not read what it was answered."""

    def _wait(self, deadline: float) -> None:
        """Takes in what comes: `self._frames.add`, `self._captured`. Raises GuestEnded."""
        raise NotImplementedError
