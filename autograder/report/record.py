"""What the pages show: a class's grades, and what is known of each beyond the grading."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual
from autograder.grades import Gradings
from autograder.late import Lateness, LatePolicy
from autograder.roster import Student


@dataclass(frozen=True, slots=True)
class Slip:
    """What the student's receipt says. `arrived` is by the clock of where it was handed in."""

    id: str
    submitted: datetime | None
    arrived: datetime | None = None


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture drawn with a student's program: SVG of our own, and what it shows in words."""

    svg: str
    alt: str


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known of one grade beyond the grading.

    `deadline` is the student's own, `extended` where it is later than the class's. `others` are the
    scores of what else the student handed in for the assignment, before any penalty.
    """

    deadline: datetime | None = None
    extended: bool = False
    lateness: Lateness | None = None
    slip: Slip | None = None
    others: tuple[float, ...] = ()
    picture: Illustration | None = None


NOTHING_KNOWN = Circumstances()


@dataclass(frozen=True, slots=True)
class Report:
    """A class's report. `students` is the roster, empty where there is none.

    `circumstances` are by student and assignment folder.
    """

    course: Bilingual
    assignments: tuple[Assignment, ...]
    gradings: tuple[Gradings, ...]
    students: tuple[Student, ...] = ()
    policy: LatePolicy = field(default_factory=LatePolicy)
    circumstances: Mapping[tuple[str, str], Circumstances] = field(default_factory=dict)
