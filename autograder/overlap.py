"""Overlap: a submission that takes more than its fair share goes on beside those that come next.

Each submission is graded in a thread of its own. A thread does little but wait for its guest, so
one that waits long costs nothing but the guest's own time, and that guest goes on at the lowest
priority. No grade depends on it: a guest's time is what it had, not what it waited (`pipes.py`).
"""

import queue
import threading
from collections.abc import Iterator

from autograder.examine.bench import Bench
from autograder.grades import Grade
from autograder.submission import Submission
from autograder.worker import Worker

_SHARE_AT_LEAST = 0.1  # seconds
_TIMES_THE_SOLUTION = 3
_BESIDE_AT_MOST = 16  # each may hold as much memory as its limit allows


class Overlap:
    """Grades submissions with one worker, one at a time, and the slow ones beside them."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._done: queue.SimpleQueue[tuple[_Turn, Grade | BaseException]] = queue.SimpleQueue()
        self._beside = 0

    def grade(self, position: int, submission: Submission) -> Iterator[tuple[int, Grade]]:
        """Begins with that submission; returns when it is done, or has had its share.

        Gives what was finished meanwhile, each with its position.
        """
        turn = _Turn(position, submission)
        threading.Thread(target=self._run, args=(turn,), daemon=True).start()
        yield from self._until_done(turn, _SHARE_AT_LEAST)
        if not turn.done:
            more = _TIMES_THE_SOLUTION * self._worker.solution_seconds() - _SHARE_AT_LEAST
            yield from self._until_done(turn, max(0.0, more))
        if not turn.done:
            turn.step_aside()
            self._beside += 1
            while self._beside > _BESIDE_AT_MOST:
                yield self._next()

    def rest(self) -> Iterator[tuple[int, Grade]]:
        """Waits for those that are still under way."""
        while self._beside:
            yield self._next()

    def _until_done(self, turn: "_Turn", seconds: float) -> Iterator[tuple[int, Grade]]:
        while not turn.done:
            try:
                yield self._next(seconds)
            except queue.Empty:
                return

    def _next(self, seconds: float | None = None) -> tuple[int, Grade]:
        turn, found = self._done.get(timeout=seconds)
        turn.done = True
        self._beside -= turn.aside
        if isinstance(found, BaseException):
            raise found
        return turn.position, found

    def _run(self, turn: "_Turn") -> None:
        try:
            self._done.put((turn, self._worker.grade(turn.submission, turn.begin)))
        except BaseException as error:  # belongs to whoever waits
            self._done.put((turn, error))


class _Turn:
    """One submission's turn, and the bench its program is on."""

    def __init__(self, position: int, submission: Submission) -> None:
        self.position, self.submission = position, submission
        self.done = self.aside = False
        self._bench: Bench | None = None

    def begin(self, bench: Bench) -> None:
        """Its program is examined on that bench from now on."""
        self._bench = bench
        if self.aside:
            bench.lower()

    def step_aside(self) -> None:
        """It goes on beside the others, when nobody else wants to run."""
        self.aside = True
        if self._bench is not None:
            self._bench.lower()
