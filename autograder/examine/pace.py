"""Pace and patience: how long the tests take the solution, and how long a submission may take."""

import threading
from collections.abc import Callable, Mapping
from contextvars import copy_context

from autograder.examine.suite import SuiteTest
from autograder.failure import Failure
from autograder.outcome import Outcome

_TIMES_THE_SOLUTION = 10
_FAIR_AT_LEAST = 0.5  # seconds
_SHORT_AT_LEAST, _SHORTER_AT_LEAST = 0.02, 0.006
_OFTEN = 3  # timeouts


class Pace:
    """Seconds that each test takes the solution: measured once, when somebody first asks.

    Without a rehearsal (no solution is at hand) nothing is known.
    """

    def __init__(self, rehearse: Callable[[], Mapping[str, float]] | None = None) -> None:
        self._rehearse = rehearse
        self._seconds: Mapping[str, float] | None = None if rehearse else {}
        self._measuring = threading.Lock()

    def of(self, test: str) -> float | None:
        """For one test, None where it is not known."""
        return self._measured().get(test)

    def total(self) -> float:
        """For all tests, 0 where they are not known."""
        return sum(self._measured().values())

    def _measured(self) -> Mapping[str, float]:
        with self._measuring:
            if self._seconds is None and self._rehearse is not None:
                # Asked for in the middle of a test, whose trace must stay the current one.
                self._seconds = copy_context().run(self._rehearse)
        return self._seconds or {}


class Patience:
    """How long one submission may take for a test: its limit, until one test has used that up.

    A loop that never ends is met by every test that calls it. It costs the limit once; from then
    on a test may take ten times as long as with the solution, or 0.02 s, and 0.006 s in the end.
    """

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._timeouts = 0

    def seconds(self, test: SuiteTest) -> float:
        """What the test may take by the clock."""
        if not self._timeouts:
            return test.seconds
        least = _SHORT_AT_LEAST if self._timeouts <= _OFTEN else _SHORTER_AT_LEAST
        known = self._pace.of(test.id)
        short = test.seconds / 10 if known is None else _TIMES_THE_SOLUTION * known
        return min(test.seconds, max(least, short))

    def fair(self, test: SuiteTest) -> float:
        """Processor seconds after which a program was not kept from finishing the test."""
        known = self._pace.of(test.id)
        share = test.seconds / 2 if known is None else _TIMES_THE_SOLUTION * known
        return max(_FAIR_AT_LEAST, share)

    def saw(self, failure: Failure | None) -> None:
        """Takes note of how a test ended."""
        if failure is not None and failure.outcome is Outcome.TIMEOUT:
            self._timeouts += 1
