"""One worker: a suite and a sandbox, opened again where the sandbox failed."""

import threading
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from autograder.course import read_course
from autograder.errors import GraderError
from autograder.examine.bench import Bench
from autograder.grades import Grade
from autograder.grading import Grader
from autograder.opening import Terms, open_grader
from autograder.submission import Submission


@dataclass(frozen=True, slots=True)
class Order:
    """What a worker needs to open its grader, in a process of its own too."""

    root: Path
    assignment: str
    terms: Terms


class Worker:
    """A grader that several threads may use, and that is replaced where its sandbox failed."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._stack = ExitStack()
        self._replacing = threading.Lock()
        self._grader = self._open()

    def grade(self, submission: Submission, begin: Callable[[Bench], None] | None = None) -> Grade:
        """The grade. Whatever fails in the grader is tried once more, then told as its own error.

        One submission that finds a mistake of ours must not cost the rest of a class their grades.
        """
        grader = self._grader
        try:
            return grader.grade(submission, begin)
        except Exception:
            grader = self._replaced(grader)
        try:
            return grader.grade(submission, begin)
        except Exception as error:
            said = error.format_message() if isinstance(error, GraderError) else repr(error)
            return grader.marker.not_graded(submission, said)

    def solution_seconds(self) -> float:
        """How long the whole suite takes the solution, by the clock."""
        return self._grader.examiner.pace.total()

    def close(self) -> None:
        """Ends the sandbox and the suite."""
        self._stack.close()

    def _replaced(self, failed: Grader) -> Grader:
        """Another grader. The one that failed is closed at the end: others may be using it."""
        with self._replacing:
            if self._grader is failed:
                self._grader = self._open()
            return self._grader

    def _open(self) -> Grader:
        course = read_course(self._order.root)
        assignment = course.find(self._order.assignment)
        return self._stack.enter_context(open_grader(course, assignment, self._order.terms))
