"""nbgrader's gradebook, opened with one clear line for whatever may be wrong with it."""

import os
import sysconfig
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from autograder.course import Course
from autograder.errors import GradeError
from autograder.roster import Student

DATABASE = "gradebook.db"


def database_url(place: Path | str) -> str:
    """The URL of a gradebook: of nbgrader's folder, of an SQLite file, or a URL as it is."""
    if isinstance(place, str) and "://" in place:
        return place
    path = Path(place).absolute()
    return f"sqlite:///{path / DATABASE if path.is_dir() else path}"


@contextmanager
def open_gradebook(url: str) -> Iterator[Any]:
    """nbgrader's `Gradebook`. Raises GradeError where it cannot be opened, read or written."""
    try:
        from nbgrader.api import Gradebook, InvalidEntry
        from sqlalchemy.exc import SQLAlchemyError
    except ImportError:
        raise GradeError("nbgrader_errors.no_nbgrader") from None
    try:
        with _commands_on_path(), Gradebook(url) as book:
            yield book
    except (SQLAlchemyError, InvalidEntry, ModuleNotFoundError) as problem:  # the last: a driver
        said = str(problem).split("\n")[0]
        raise GradeError("nbgrader_errors.gradebook", where=_shown(url), problem=said) from None


@contextmanager
def _commands_on_path() -> Iterator[None]:
    """For a new gradebook nbgrader calls `alembic`, which an inactive environment does not show."""
    before = os.environ.get("PATH", os.defpath)
    os.environ["PATH"] = os.pathsep.join((sysconfig.get_path("scripts"), before))
    try:
        yield
    finally:
        os.environ["PATH"] = before


def write_students(book: Any, students: Sequence[Student]) -> None:
    """Puts the students in. nbgrader shows `last name, first name`: the name and the section."""
    for student in students:
        book.update_or_create_student(
            student.id, last_name=_plain(student.name), first_name=_plain(student.section)
        )


def write_assignments(book: Any, course: Course) -> None:
    """Puts the assignments and their deadlines in. nbgrader keeps moments in UTC."""
    for assignment in course.assignments:
        book.update_or_create_assignment(assignment.folder, duedate=course.due.get(assignment.id))


def _plain(name: str) -> str:
    """Without what would begin a new cell, or a formula, in the CSV that nbgrader writes as is."""
    return " ".join(name.replace(",", " ").replace('"', " ").split()).lstrip("=+-@")


def _shown(url: str) -> str:
    """The URL without a password."""
    head, at, tail = url.rpartition("@")
    return f"{head.partition('://')[0]}://…@{tail}" if at else url
