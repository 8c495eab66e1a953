"""Grades put into nbgrader's gradebook, so that formgrader and `nbgrader export` show them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment
from autograder.bilingual import Language
from autograder.course import Course
from autograder.errors import GradeError, GraderError
from autograder.grades import Grade, Gradings
from autograder.nbgrader_course.gradebook import (
    database_url,
    open_gradebook,
    write_assignments,
    write_students,
)
from autograder.nbgrader_course.shown import show_in_formgrader
from autograder.nbgrader_course.source import ANSWER, grade_id
from autograder.outcome import Outcome, Verdict
from autograder.roster import Student, same_id


@dataclass(frozen=True, slots=True)
class Details:
    """What else is known of the class: the roster, and points lost for lateness.

    `penalties` are by assignment folder and student, in points of the assignment.
    """

    students: Sequence[Student] = ()
    penalties: Mapping[tuple[str, str], float] = field(default_factory=dict)
    language: Language = "ko"


@dataclass(frozen=True, slots=True)
class Exported:
    """How many grades were written, and whose were not: nbgrader has newer work of theirs."""

    written: int
    newer: tuple[str, ...]


def export_to_nbgrader(
    course: Course, place: Path | str, gradings: Sequence[Gradings], details: Details | None = None
) -> Exported:
    """Writes students, assignments, scores and moments into the gradebook at `place`.

    `place` is nbgrader's folder, its SQLite file or a database URL. In a folder each submission
    that nbgrader itself does not have also gets a page for formgrader. What a person entered there
    stays. Raises GraderError, and writes nothing, where a grader error stands; GradeError where
    the gradebook cannot be used.
    """
    details = details or Details()
    _refuse_unfinished(gradings)
    folder = Path(place) if "://" not in str(place) and Path(place).is_dir() else None
    written, newer = 0, []
    with open_gradebook(database_url(place)) as book:
        for each in gradings:
            _refuse_unknown(book, course.find(each.assignment))
        write_assignments(book, course)
        write_students(book, details.students)
        for assignment, grade in _all(course, gradings):
            if _has_newer(book, assignment, grade):
                newer.append(grade.student)
                continue
            notebook = _write(book, course, assignment, grade, details)
            if folder is not None:
                question = _question_points(notebook)
                show_in_formgrader(folder, assignment, grade, question, details.language)
            written += 1
    return Exported(written, tuple(newer))


def _all(course: Course, gradings: Sequence[Gradings]) -> Iterator[tuple[Assignment, Grade]]:
    for each in gradings:
        assignment = course.find(each.assignment)
        yield from ((assignment, grade) for grade in each.grades)


def _refuse_unfinished(gradings: Sequence[Gradings]) -> None:
    stuck = [
        f"{grade.student} ({each.assignment})"
        for each in gradings
        for grade in each.grades
        if grade.verdict is Verdict.GRADER_ERROR
        or any(test.outcome is Outcome.GRADER_ERROR for test in grade.tests)
    ]
    if stuck:
        raise GraderError("nbgrader_errors.not_graded", students=", ".join(stuck))


def _refuse_unknown(book: Any, assignment: Assignment) -> None:
    """nbgrader has to know the assignment's cells: it would not let them be added afterwards."""
    from nbgrader.api import MissingEntry

    try:
        for task in assignment.tasks:
            book.find_grade_cell(grade_id(task), assignment.id, assignment.folder)
    except MissingEntry:
        raise GradeError(
            "nbgrader_errors.not_generated", where=assignment.folder, assignment=assignment.folder
        ) from None


def _has_newer(book: Any, assignment: Assignment, grade: Grade) -> bool:
    from nbgrader.api import MissingEntry

    try:
        there = book.find_submission(assignment.folder, same_id(grade.student)).timestamp
    except MissingEntry:
        return False
    return bool(there and grade.submitted and there > _naive(grade.submitted))


def _write(
    book: Any, course: Course, assignment: Assignment, grade: Grade, details: Details
) -> Any:
    """The submitted notebook, as nbgrader calls it, with the grade's points and moment."""
    student = same_id(grade.student)
    book.update_or_create_student(student)
    moment = {} if grade.submitted is None else {"timestamp": _naive(grade.submitted)}
    with book.db.no_autoflush:  # else SQLAlchemy warns of how nbgrader builds a submission
        submission = book.update_or_create_submission(assignment.folder, student, **moment)
    submission.extension = _extension(course, assignment, student, details.students)
    for task in grade.tasks:
        cell = grade_id(assignment.task(task.id))
        entry = book.find_grade(cell, assignment.id, assignment.folder, student)
        entry.auto_score = min(task.earned, task.points)
        # As nbgrader does it: who gave points by hand looks at them again.
        entry.needs_manual_grade = entry.manual_score is not None
    notebook = book.find_submission_notebook(assignment.id, assignment.folder, student)
    notebook.late_submission_penalty = details.penalties.get((assignment.folder, student))
    book.db.commit()
    return notebook


def _question_points(notebook: Any) -> float | None:
    """The most that the question in words may earn; None where nbgrader's course has none."""
    cells = notebook.notebook.grade_cells
    return next((cell.max_score for cell in cells if cell.name == ANSWER), None)


def _extension(
    course: Course, assignment: Assignment, student: str, students: Sequence[Student]
) -> Any:
    """How much longer the student has, as nbgrader keeps it; None for everybody else."""
    due = course.due.get(assignment.id)
    own = next(
        (each.extensions.get(assignment.id) for each in students if each.id == student), None
    )
    return own - due if own and due and own > due else None


def _naive(moment: datetime) -> datetime:
    """nbgrader keeps moments in UTC, without the zone."""
    return moment.astimezone(UTC).replace(tzinfo=None)
