"""What the pages show: a class's grades, and what is known of each beyond the grading."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual
from autograder.grades import Grade, Gradings
from autograder.late import Lateness, LatePolicy
from autograder.outcome import Verdict
from autograder.report.roster import Row, roster
from autograder.roster import Student, same_id


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

    def worth(self, grade: Grade) -> float:
        """The points that count: what is left of the score after what lateness costs."""
        if self.lateness is None or grade.verdict is not Verdict.GRADED:
            return grade.score
        return self.lateness.worth(grade.score)


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

    def rows(self) -> list[Row]:
        """Who handed in anything, or is on the roster, with the scores that were earned."""
        handed_in = {same_id(grade.student) for each in self.gradings for grade in each.grades}
        absent = [student.id for student in self.students if student.id not in handed_in]
        return roster(self.gradings, absent)

    def known(self, row: Row, folder: str) -> Circumstances:
        """What is known of that grade. Where one name handed in twice, nobody knows of whom."""
        found = self.circumstances.get((row.student, folder), NOTHING_KNOWN)
        return found if row.copy == 0 else NOTHING_KNOWN
