"""The sheet that every format is written from: one row a student, one cell an assignment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from autograder.assignment import Assignment
from autograder.bilingual import Language
from autograder.course import Course
from autograder.gradebook import Gradebook, Kept, Standing
from autograder.outcome import Outcome
from autograder.roster import Student


@dataclass(frozen=True, slots=True)
class Row:
    """One student. `standings` are in the order of the assignments; None: nothing handed in."""

    student: Student
    standings: tuple[Standing | None, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is exported. `strangers` handed something in and are not on the roster, so no row."""

    course: Course
    assignments: tuple[Assignment, ...]
    rows: tuple[Row, ...]
    strangers: tuple[str, ...]
    language: Language

    @property
    def canvas(self) -> Mapping[str, int]:
        """Canvas's numbers of the assignments, by id."""
        return self.course.gradebook.canvas


def make_sheet(
    course: Course,
    assignments: Sequence[Assignment],
    found: Mapping[tuple[str, str], Standing],
    roster: Sequence[Student],
    language: Language,
) -> Sheet:
    """The roster's students in its order; where there is no roster, whoever handed in, by id."""
    ids = {assignment.id for assignment in assignments}
    handed_in = sorted({student for student, assignment in found if assignment in ids})
    students = tuple(roster) or tuple(Student(name, "", "", {}) for name in handed_in)
    known = {student.id for student in students}
    rows = [
        Row(student, tuple(found.get((student.id, each.id)) for each in assignments))
        for student in students
    ]
    strangers = tuple(name for name in handed_in if name not in known)
    return Sheet(course, tuple(assignments), tuple(rows), strangers, language)


def whole_sheet(sheet: Sheet, book: Gradebook) -> Sheet:
    """The same sheet, its grades with their tasks and tests."""
    kept = [each.kept for row in sheet.rows for each in row.standings if each is not None]
    whole = {each.id: each for each in book.whole(kept)}
    rows = [
        replace(
            row,
            standings=tuple(
                each and replace(each, kept=whole[each.kept.id]) for each in row.standings
            ),
        )
        for row in sheet.rows
    ]
    return replace(sheet, rows=tuple(rows))


def blocking(sheet: Sheet) -> list[Kept]:
    """The gradings in which the grader itself failed: nothing is exported while one counts."""
    cells = (standing for row in sheet.rows for standing in row.standings)
    return [standing.kept for standing in cells if standing is not None and standing.is_stuck]


def failed_tests(kept: Kept) -> list[str]:
    """The tests that the grader could not finish. `kept` is whole."""
    return [test.id for test in kept.grade.tests if test.outcome is Outcome.GRADER_ERROR]
