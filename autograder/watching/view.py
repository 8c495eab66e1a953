"""What the screen of `grade watch` shows, as one frozen record."""

from dataclasses import dataclass
from datetime import datetime

from autograder.assignment import Assignment
from autograder.grades import Grade
from autograder.watching.listing import Listing


@dataclass(frozen=True, slots=True)
class View:
    """One moment.

    `file` is as the student would name it. `grade` is of the file as it was last saved, at `at`;
    `problem` is why there is none. While `running` the check that began then has no end yet.
    `notice` is what the last key brought. `done` of `count` assignments are finished.
    """

    assignment: Assignment
    file: str
    done: int
    count: int
    grade: Grade | None = None
    at: datetime | None = None
    problem: str = ""
    running: datetime | None = None
    notice: tuple[str, ...] = ()
    listing: Listing | None = None
    keys: bool = True
