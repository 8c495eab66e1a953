"""From the gradebook to a report: what counts, what is known besides, and pictures."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.errors import GradeError
from autograder.gradebook import Gradebook, Kept, Standing, latest_gradings, standings
from autograder.grades import Gradings
from autograder.illustrating import Sitter, lost_points
from autograder.intake.receipts import version_of
from autograder.late import deadline
from autograder.outcome import Verdict
from autograder.report.record import Circumstances, Report, Slip
from autograder.roster import Student, same_id

_Found = Mapping[tuple[str, str], Standing]  # by a student's id and an assignment's


@dataclass(frozen=True, slots=True)
class Asked:
    """What a report is to show. No assignments are all that were graded, no students all there are.

    `collected` is the folder that `grade collect` filled.
    """

    assignments: tuple[Assignment, ...]
    roster: tuple[Student, ...]
    collected: Path
    students: frozenset[str] = field(default_factory=frozenset)

    def shows(self, student: str) -> bool:
        """Whether the report is about that student."""
        return not self.students or same_id(student) in self.students


def gather(course: Course, book: Gradebook, asked: Asked) -> tuple[Report, list[Kept]]:
    """The report, without pictures, and the gradings that it shows. Raises GradeError for none."""
    every = book.gradings()
    graded = {each.basis.assignment for each in every}
    shown = asked.assignments or tuple(a for a in course.assignments if a.id in graded)
    names = {each.id for each in shown}
    kept = [
        each for each in every if each.basis.assignment in names and asked.shows(each.grade.student)
    ]
    students = tuple(each for each in asked.roster if asked.shows(each.id))
    if not every or not (kept or students):
        raise GradeError("report_errors.nothing", where=book.where)
    found = standings(course, kept, asked.roster)
    whole = {each.id: each for each in book.whole([each.kept for each in found.values()])}
    found = {key: replace(each, kept=whole[each.kept.id]) for key, each in found.items()}
    report = Report(
        course=course.title,
        assignments=shown,
        gradings=tuple(_gradings(each, found) for each in shown),
        students=students,
        policy=course.late,
        circumstances=_circumstances(course, asked, shown, found, latest_gradings(kept)),
    )
    return report, list(whole.values())


def sitters(book: Gradebook, report: Report, kept: Sequence[Kept]) -> list[Sitter]:
    """The programs that lost points: a picture may show why."""
    shown = {each.id: each for each in report.assignments}
    return [
        Sitter(shown[each.basis.assignment], each.grade.digest, partial(_source, book, each))
        for each in kept
        if each.basis.assignment in shown and lost_points(each.grade)
    ]


def _source(book: Gradebook, kept: Kept) -> str:
    return book.submissions([kept])[0].source


def _gradings(assignment: Assignment, found: _Found) -> Gradings:
    """Each student under one name: a file system may have spelled it differently each time."""
    mine = {student: each for (student, name), each in found.items() if name == assignment.id}
    latest = max((each.kept for each in mine.values()), key=lambda k: k.graded, default=None)
    grades = [
        replace(each.kept.grade, student=student, late=each.lateness.late)
        for student, each in mine.items()
    ]
    return Gradings(assignment.folder, latest.basis.suite_digest if latest else "", tuple(grades))


def _circumstances(
    course: Course,
    asked: Asked,
    shown: Sequence[Assignment],
    found: _Found,
    submissions: Sequence[Kept],
) -> dict[tuple[str, str], Circumstances]:
    """By student and assignment folder, also where nothing was handed in."""
    extensions = {student.id: student.extensions for student in asked.roster}
    others = _others(found, submissions)
    names = {student for student, _ in found} | {s for s in extensions if asked.shows(s)}
    circumstances = {}
    for assignment in shown:
        due = course.due.get(assignment.id)
        for name in names:
            more = extensions.get(name, {}).get(assignment.id)
            standing = found.get((name, assignment.id))
            until = deadline(due, more)
            circumstances[name, assignment.folder] = Circumstances(
                deadline=until,
                extended=until != due,
                lateness=standing.lateness if standing else None,
                slip=_slip(asked.collected, assignment, standing) if standing else None,
                others=tuple(others.get((name, assignment.id), ())),
            )
    return circumstances


def _others(found: _Found, submissions: Sequence[Kept]) -> dict[tuple[str, str], list[float]]:
    """The scores of a student's submissions beside the one that counts."""
    counting = {standing.kept.submission for standing in found.values()}
    others: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for each in submissions:
        # What the grader failed in has no score that anybody knows.
        if each.submission not in counting and each.grade.verdict is not Verdict.GRADER_ERROR:
            key = same_id(each.grade.student), each.basis.assignment
            others[key].append(each.grade.score)
    return others


def _slip(collected: Path, assignment: Assignment, standing: Standing) -> Slip | None:
    grade = standing.kept.grade
    version = version_of(grade.digest, grade.submitted, collected, assignment.folder, grade.student)
    if version is None or not version.receipt:
        return None
    return Slip(version.receipt, version.submitted, version.arrived)
