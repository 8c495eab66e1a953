"""The grader that stays open from notebook to notebook: nbgrader makes each step anew for each."""

import atexit
import secrets
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.grading import Grader
from autograder.opening import Terms, open_grader

_Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """A grader that is ready, the seed of its random inputs, and what its files were like."""

    grader: Grader
    seed: int
    stamp: _Stamp


class KeptOpen:
    """One grader at a time, opened again where its suite, solution or course has changed.

    formgrader's server lives for weeks: a grader must not outlive an edit of its suite.
    """

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._opened: Opened | None = None

    def ready(self, course: Course, assignment: Assignment) -> Opened:
        """The grader of that assignment. Raises what `open_grader` raises."""
        stamp = _stamp(course, assignment)
        if self._opened is None or self._opened.stamp != stamp:
            self.close()
            seed = secrets.randbits(63)
            grader = self._stack.enter_context(open_grader(course, assignment, Terms(seed)))
            self._opened = Opened(grader, seed, stamp)
        return self._opened

    def close(self) -> None:
        """Ends the sandbox of the grader that is open."""
        self._opened = None
        self._stack.close()


graders = KeptOpen()
atexit.register(graders.close)


def _stamp(course: Course, assignment: Assignment) -> _Stamp:
    homes = (course.suites / assignment.folder, course.solutions / assignment.folder)
    files = [path for home in homes for path in sorted(home.rglob("*")) if _counts(path)]
    return tuple(_looks(path) for path in [course.root / "course.toml", *files])


def _counts(path: Path) -> bool:
    return path.suffix in (".py", ".toml") and "__pycache__" not in path.parts


def _looks(path: Path) -> tuple[str, int, int]:
    status = path.stat()
    return str(path), status.st_mtime_ns, status.st_size
