"""The bench: where programs sit while they are examined, and when a guest is used again.

The program's own lines run afresh for each test. What a test leaves elsewhere in the process could
still reach the next one, so a guest serves several tests only where the program's text shows that
it cannot leave anything (`tidiness.py`); any other program gets a fresh guest for each. Tests whose
requests are known are sent ahead, some at a time (`foresight.py`).
"""

import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from autograder.assignment import LOAD_SECONDS
from autograder.examine.foresight import Foresight, Script
from autograder.examine.program import Program
from autograder.examine.tidiness import is_tidy
from autograder.sandbox.channel import Channel, GuestEnded
from autograder.sandbox.refusals import GuestRaised, GuestRefused
from autograder.sandbox.session import Session

Launch = Callable[[], Channel]


class Share(Enum):
    """Which programs' tests may share a guest.

    `ALL` is for a student's own machine, where a process starts slowly: there a failure in a used
    guest is looked at once more in a fresh one.
    """

    NONE = auto()
    TIDY = auto()
    ALL = auto()


@dataclass(frozen=True, slots=True)
class Source:
    """The program to examine: its text, and the name it goes by."""

    text: str
    filename: str


_FAIR_FOR_LOADING = 0.5  # seconds of the processor; see `Channel`
_AHEAD_BYTES = 60_000  # what a pipe takes without waiting
_AHEAD_AT_FIRST, _AHEAD_AFTER_A_FAILURE = 64, 4  # tests


class Bench:
    """One program's guests.

    `reused` tells whether the latest program sits in a used guest, `crowded` whether tests after
    the latest one were sent ahead: they may have used up what that one had.
    """

    def __init__(self, launch: Launch, source: Source, *, share: Share = Share.TIDY) -> None:
        self.source = source
        self._launch, self._share = launch, share
        self._foresight: Foresight | None = None
        self._expected: Sequence[str] = ()
        self._sent: deque[tuple[str, Script]] = deque()
        self._window = _AHEAD_AT_FIRST
        self._channel: Channel | None = None
        self._session: Session | None = None
        self._names: Mapping[str, bool] = {}
        self._ready = False
        self._low = False
        self._loading = 0.0  # seconds
        self.reused = self.crowded = False

    def load(self, seconds: float) -> None:
        """Runs the program's own lines, ready for a test. At first they get two seconds at least.

        Raises GuestRefused, GuestRaised or GuestEnded where it cannot be loaded.
        """
        self.reused = self.crowded = False
        self._channel = self._launch()
        self._channel.fair = lambda: _FAIR_FOR_LOADING
        if self._low and not self._loading:
            self._channel.lower()
        # Once it is known how long that takes, it need not be waited for much longer.
        most = 0.1 + 10 * self._loading if self._loading else LOAD_SECONDS
        self._session = Session(self._channel, max(seconds, min(most, LOAD_SECONDS)))
        began = time.monotonic()
        try:
            self._names = self._session.load(self.source.text, self.source.filename)
        except (GuestRefused, GuestRaised, GuestEnded):
            self.clear()
            raise
        self._loading = time.monotonic() - began
        if self._low:  # only now: starting is short, and the lowest priority makes it long
            self._channel.lower()
        self._ready = True

    def program(self, seconds: float, fair: Callable[[], float] | None = None) -> Program:
        """The program, its lines run afresh, with that many seconds for a test.

        `fair` is for a busy machine: see `Channel`.
        Raises GuestRefused, GuestRaised or GuestEnded where it cannot be loaded.
        """
        if not (self._ready or self.shared):
            self.clear()
        if self._channel is None:
            self.load(seconds)
        assert self._channel is not None
        if self._ready and self._session is not None:
            self._ready = False
            session = self._session
            session.seconds = seconds
        else:
            self.reused = True
            # Running the lines again is not the test's time.
            session = self._session = Session(
                self._channel, seconds + 2 * self._loading, afresh=True
            )
        if fair is not None:
            self._channel.fair = fair
        return Program(session, self._names, self.source.text)

    def expect(self, tests: Sequence[str], foresight: Foresight | None) -> None:
        """Those tests will come, in that order; with `foresight` they may be sent ahead."""
        self._expected, self._foresight = tests, foresight

    def look_ahead(self, test: str) -> None:
        """Before that test makes its first request: sends its requests, and those of some after it.

        Nothing is sent for a test that no program has passed yet.
        """
        if self._foresight is None or self._session is None or self._channel is None:
            return
        if not self.shared:
            return
        if not self._sent and test in self._expected:
            first = self._expected.index(test)
            for name in self._expected[first : first + self._window]:
                script = self._foresight.script(name)
                if script is None:
                    break
                self._sent.append((name, script))
            self._send(self._channel)
        if self._sent:
            name, script = self._sent.popleft()
            assert name == test, "tests run in the order that was announced"
            self._session.foresee(script.requests)
        self.crowded = bool(self._sent)

    def _send(self, channel: Channel) -> None:
        messages: list[bytes] = []
        size = 0
        for place, (_, script) in enumerate(self._sent):
            size += script.size
            if size > _AHEAD_BYTES and place:
                while len(self._sent) > place:
                    self._sent.pop()
                break
            messages += script.messages(afresh=self.reused or place > 0)
        if messages:
            channel.send_ahead(messages)

    def passed(self, test: str) -> None:
        """The test passed: what it asked can be sent ahead from now on, where nothing hinders."""
        session = self._session
        if self._foresight is None or session is None:
            return
        if session.skip():
            self.diverged(test)
        elif session.repeatable:
            self._foresight.remember(test, session.asked)

    def diverged(self, test: str) -> None:
        """The test's requests were not those that were sent ahead: they never are again."""
        self.clear()
        if self._foresight is not None:
            self._foresight.forget(test)

    def printed(self) -> str:
        """What the program printed since its guest began."""
        return self._channel.printed() if self._channel is not None else ""

    @property
    def received(self) -> int:
        """How many bytes the latest test got."""
        return self._session.received if self._session is not None else 0

    @property
    def ended(self) -> bool:
        """True where the guest is gone, or was found to lie about the protocol."""
        return self._session is not None and self._session.ended

    def failed(self) -> None:
        """A test failed: what was sent ahead for it is skipped, a guest that is gone is ended."""
        if self._session is not None and not self.ended:
            self._session.skip()
        if self.ended:
            self.clear()

    @cached_property
    def tidy(self) -> bool:
        """True where no test of this program can meet what another left behind."""
        return is_tidy(self.source.text)

    @property
    def shared(self) -> bool:
        """True where one guest serves all tests."""
        return self._share is Share.ALL or (self._share is Share.TIDY and self.tidy)

    def lower(self) -> None:
        """The program goes on when nobody else wants to run. May come from another thread."""
        self._low = True
        channel = self._channel
        if channel is not None:
            channel.lower()

    def clear(self) -> None:
        """Ends the guest; the next program starts in a fresh one."""
        if self._sent:  # worked off in vain
            self._window = _AHEAD_AFTER_A_FAILURE
        self._sent.clear()
        if self._channel is not None:
            self._channel.close()
            self._channel = self._session = None
            self._ready = False

    close = clear
