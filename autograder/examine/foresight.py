"""Foresight: what a test asked of one program, it will ask of the next one, so it is sent ahead.

A test's requests depend on its own inputs, hardly ever on what a program answers. Sent ahead, a
guest works them off in one go while the host judges, instead of the two waiting for each other at
every call. The test itself runs as ever: each request it makes is compared with the one that was
sent, and where they differ the program is examined anew, request by request.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from autograder.sandbox.session import Request, message_of

_MAX_BYTES = 32_000  # of one test; a pipe takes 64 KiB at once
_MAX_REQUESTS = 64


@dataclass(frozen=True, slots=True)
class Script:
    """A test's requests, and their bytes; the first ones as a program's first, or afresh."""

    requests: tuple[Request, ...]
    first: bytes
    afresh: bytes
    rest: tuple[bytes, ...]

    def messages(self, *, afresh: bool) -> tuple[bytes, ...]:
        """What to send; `afresh` where the program's lines have run before in that guest."""
        return (self.afresh if afresh else self.first, *self.rest)

    @property
    def size(self) -> int:
        """How many bytes there are to send."""
        return len(self.afresh) + sum(map(len, self.rest))


class Foresight:
    """The scripts of a run's tests. One seed gives one set of inputs, so one set of scripts."""

    def __init__(self) -> None:
        self._scripts: dict[str, Script | None] = {}

    def remember(self, test: str, requests: Sequence[Request]) -> None:
        """Takes the requests of a test that passed, where they can be sent ahead."""
        if test in self._scripts or not requests or len(requests) > _MAX_REQUESTS:
            return
        first, *rest = requests
        script = Script(
            tuple(requests),
            message_of(first),
            message_of(first, afresh=True),
            tuple(map(message_of, rest)),
        )
        self._scripts[test] = script if script.size <= _MAX_BYTES else None

    def forget(self, test: str) -> None:
        """What that test asks depends on the program: it is never sent ahead again."""
        self._scripts[test] = None

    def script(self, test: str) -> Script | None:
        """What that test will ask, where it is known."""
        return self._scripts.get(test)
