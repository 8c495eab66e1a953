"""What the loop of `grade watch` waits for: saves, keys, findings, a terminal that changed."""

from dataclasses import dataclass
from pathlib import Path

from autograder.assignment import Assignment
from autograder.errors import GradeError
from autograder.grades import Grade


@dataclass(frozen=True, slots=True)
class Target:
    """The file that is watched, and the assignment it belongs to."""

    assignment: Assignment
    path: Path


@dataclass(frozen=True, slots=True)
class Saved:
    """Files that were written, moved or removed, together."""

    paths: frozenset[Path]


@dataclass(frozen=True, slots=True)
class Pressed:
    """A key, as the character it types."""

    key: str


@dataclass(frozen=True, slots=True)
class Found:
    """How the run of that number ended: with a grade, or with what kept it from one."""

    number: int
    grade: Grade | None = None
    problem: GradeError | None = None


@dataclass(frozen=True, slots=True)
class Broken:
    """An error of ours in another thread."""

    error: BaseException


@dataclass(frozen=True, slots=True)
class Redraw:
    """The terminal is another size; `resumed`: it was somebody else's for a while."""

    resumed: bool = False


Event = Saved | Pressed | Found | Broken | Redraw
