"""Checks what was saved, in a thread of its own: the suite stays collected, guests stay warm."""

import ast
import queue
import threading
import time
import warnings
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass

from autograder.checking import open_public_grader
from autograder.course import Course
from autograder.errors import GradeError
from autograder.grading import Grader
from autograder.submission import Submission, collect
from autograder.watching.events import Broken, Found, Target
from autograder.watching.spares import Abandoned, Spares

# How long a save may look half-done before that is taken for what was meant, in seconds.
_PATIENCE_WITH_CODE, _PATIENCE_WITH_NOTHING = 0.08, 0.4
_LOOK_AGAIN = 0.01
_REST = 0.1  # seconds without work, before new guests are started
_DRAWING = ("matplotlib.pyplot", "matplotlib.backends.backend_agg")


@dataclass(frozen=True, slots=True)
class _Run:
    number: int
    target: Target
    anew: bool  # the public tests were changed, too


class Runner:
    """Runs the newest check only; `tell` hears of its end, from the runner's thread."""

    def __init__(self, course: Course, tell: Callable[[Found | Broken], None]) -> None:
        self._course, self._tell = course, tell
        self._spares = Spares(0)
        self._runs: queue.SimpleQueue[_Run | None] = queue.SimpleQueue()
        self._number = 0
        self._opened: ExitStack = ExitStack()
        self._grader: Grader | None = None
        self._target: Target | None = None
        self._thread = threading.Thread(target=self._work, name="checks", daemon=True)
        self._thread.start()

    def start(self, target: Target, *, anew: bool = False) -> int:
        """Checks the file as it is now, and returns the run's number. Any run before is dropped."""
        self._number += 1
        self._spares.want(self._number)
        self._runs.put(_Run(self._number, target, anew))
        return self._number

    def close(self) -> None:
        """Ends all guests and the thread."""
        self._number += 1
        self._spares.want(-1)
        self._runs.put(None)
        self._thread.join()

    def _work(self) -> None:
        try:
            while (run := self._next()) is not None:
                self._check(run)
        except BaseException as error:  # the loop ends with it, and the terminal is given back
            self._tell(Broken(error))
        finally:
            self._opened.close()
            self._spares.close()

    def _next(self) -> _Run | None:
        """The next run; guests are started while there is none."""
        try:
            return self._runs.get(timeout=_REST)
        except queue.Empty:
            self._spares.refill()
            return self._runs.get()

    def _check(self, run: _Run) -> None:
        if run.number != self._number and not run.anew:
            return
        try:
            grader = self._grader_for(run)
            submission = self._settled(run)
            self._serve(run, submission.source)
            grade = grader.grade(submission)
        except Abandoned:
            return
        except GradeError as problem:
            self._tell(Found(run.number, problem=problem))
        else:
            self._tell(Found(run.number, grade))

    def _serve(self, run: _Run, source: str) -> None:
        assignment = run.target.assignment
        drawing = _DRAWING if "matplotlib" in source else ()
        cap = assignment.limits.output_kb * 2**10
        self._spares.serve(run.number, cap, (*assignment.preload, *drawing))

    def _grader_for(self, run: _Run) -> Grader:
        """The grader for the run's assignment: the one that is open, unless its tests changed."""
        assignment = run.target.assignment
        if self._grader is None or self._target != run.target or run.anew:
            self._opened.close()
            self._grader = None
            opening = open_public_grader(self._course, assignment, run.target.path, self._spares)
            self._grader = self._opened.enter_context(opening)
            self._target = run.target
        return self._grader

    def _settled(self, run: _Run) -> Submission:
        """The file once it is whole: an editor may have emptied or removed it for a moment.

        Raises GradeError where there is none.
        """
        began = time.monotonic()
        while run.number == self._number:
            waited = time.monotonic() - began
            try:
                (submission,) = collect([run.target.path], run.target.assignment, "me")
            except GradeError:
                if waited > _PATIENCE_WITH_NOTHING:
                    raise
            else:
                if waited >= _patience_with(submission):
                    return submission
            time.sleep(_LOOK_AGAIN)
        raise Abandoned


def _patience_with(submission: Submission) -> float:
    """Seconds for which the file may still become another one; none where it is a program."""
    if not submission.source.strip():
        return _PATIENCE_WITH_NOTHING
    try:
        with warnings.catch_warnings(action="ignore"):
            ast.parse(submission.source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return _PATIENCE_WITH_CODE
    return 0.0
