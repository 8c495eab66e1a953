"""The bench: where programs sit while they are examined, and when a guest is used again.

A guest serves one submission's tests one after another; the program's own lines run afresh for
each. What a test leaves elsewhere in the process could still reach the next one, so a failure in
a used guest counts only when a fresh guest repeats it (`attempt.py`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from autograder.examine.program import Program
from autograder.sandbox.channel import Channel, GuestEnded
from autograder.sandbox.session import GuestRaised, GuestRefused, Session

Launch = Callable[[], Channel]


@dataclass(frozen=True, slots=True)
class Source:
    """The program to examine: its text, and the name it goes by."""

    text: str
    filename: str


class Bench:
    """One program's guests. `reused` tells whether the latest program sits in a used guest."""

    def __init__(self, launch: Launch, source: Source, *, share: bool = True) -> None:
        self.source = source
        self._launch, self._share = launch, share
        self._channel: Channel | None = None
        self._session: Session | None = None
        self._names: Mapping[str, bool] = {}
        self._ready = False
        self.reused = False

    def load(self, seconds: float) -> None:
        """Runs the program's own lines, ready for the first test.

        Raises GuestRefused, GuestRaised or GuestEnded where it cannot be loaded.
        """
        self.reused = False
        self._channel = self._launch()
        self._session = Session(self._channel, seconds)
        try:
            self._names = self._session.load(self.source.text, self.source.filename)
        except (GuestRefused, GuestRaised, GuestEnded):
            self.clear()
            raise
        self._ready = True

    def program(self, seconds: float) -> Program:
        """The program, its lines run afresh, with that many seconds for the lines and for a test.

        Raises GuestRefused, GuestRaised or GuestEnded where it cannot be loaded.
        """
        if not (self._share or self._ready):
            self.clear()
        if self._channel is None:
            self.load(seconds)
        if self._ready and self._session is not None:
            self._ready = False
            session = self._session
            session.seconds = seconds
        else:
            self.reused = True
            assert self._channel is not None
            session = self._session = Session(self._channel, seconds, afresh=True)
        return Program(session, self._names, self.source.text)

    def printed(self) -> str:
        """What the program printed since its guest began."""
        return self._channel.printed() if self._channel is not None else ""

    @property
    def ended(self) -> bool:
        """True where the guest is gone, or was found to lie about the protocol."""
        return self._session is not None and self._session.ended

    def clear(self) -> None:
        """Ends the guest; the next program starts in a fresh one."""
        if self._channel is not None:
            self._channel.close()
            self._channel = self._session = None
            self._ready = False

    close = clear
