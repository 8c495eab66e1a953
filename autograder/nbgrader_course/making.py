"""`grade nbgrader init`: a course folder that nbgrader's own commands accept."""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.assignment import Assignment
from autograder.bilingual import Language
from autograder.course import Course
from autograder.errors import GradeError
from autograder.nbgrader_course.config_text import CONFIG, Naming, config_text
from autograder.nbgrader_course.gradebook import (
    DATABASE,
    database_url,
    open_gradebook,
    write_assignments,
    write_students,
)
from autograder.nbgrader_course.source import source_notebook
from autograder.release import write
from autograder.releasing import released_files
from autograder.roster import Student

SOURCE = "source"
QUESTION_POINTS = 10.0
_DATA = "course_data"
_COURSE_ID = re.compile(r"\w[\w.-]{0,63}")  # a folder's name in nbgrader's exchange


@dataclass(frozen=True, slots=True)
class Wish:
    """What the instructor asked for: nbgrader's name of the course, and the question's points."""

    course_id: str
    language: Language
    question_points: float


def usual_wish(course: Course, language: Language, course_id: str | None = None) -> Wish:
    """What is made where nothing else is asked for; the course's name in its exchange, if any."""
    known = course.destination.course_id if course.destination is not None else ""
    folder = re.sub(r"[^A-Za-z0-9_-]+", "-", course.root.resolve().name).strip("-")
    return Wish(course_id or known or folder or "course", language, QUESTION_POINTS)


@dataclass(frozen=True, slots=True)
class Made:
    """What was written: files below the folder, and whether the settings there were kept."""

    changed: tuple[str, ...]
    kept_config: bool
    students: int


def make_course(course: Course, folder: Path, wish: Wish, students: Sequence[Student]) -> Made:
    """Makes or renews nbgrader's course in `folder`. Settings that are there stay as they are.

    Raises GradeError where the folder cannot hold it, CourseError where the course is wrong.
    """
    if not _COURSE_ID.fullmatch(wish.course_id):
        raise GradeError("nbgrader_errors.course_id", name=wish.course_id)
    _refuse_odd_places(course, folder)
    contents = {each.folder: source_files(course, each, wish) for each in course.assignments}
    config = folder / CONFIG
    kept = config.exists()
    changed: list[str] = []
    if not kept:  # first of all: it is what shows the next try, after a kill, whose folder this is
        way = os.path.relpath(course.root.resolve(), folder.resolve())
        naming = Naming(wish.course_id, Path(way).as_posix(), wish.language)
        changed += write(folder, {CONFIG: config_text(course, naming).encode()})
    for name, files in contents.items():
        written = write_tree(folder / SOURCE / name, files)
        changed += [f"{SOURCE}/{name}/{file}" for file in written]
    with open_gradebook(database_url(folder / DATABASE)) as book:
        write_assignments(book, course)
        write_students(book, students)
    return Made(tuple(changed), kept, len(students))


def source_files(course: Course, assignment: Assignment, wish: Wish) -> dict[str, bytes]:
    """What belongs in `source/NN_id`: the notebook, and what its `check` cells need beside it.

    Never the solution as a program: nbgrader clears notebooks only and would release it whole.
    """
    source = course.solutions / assignment.folder
    released = released_files(course, assignment)
    tests = f"test_{assignment.filename}"
    home = f"assignments/{assignment.folder}"
    files = {
        f"{assignment.id}.ipynb": source_notebook(source, assignment, wish.question_points),
        "course.toml": (course.root / "course.toml").read_bytes(),
        f"{home}/assignment.toml": released["assignment.toml"],
        f"{home}/{tests}": released[tests],
    }
    needs_data = any(_DATA.encode() in content for content in released.values())
    return files | (_data(course.data) if needs_data else {})


def write_tree(target: Path, files: dict[str, bytes]) -> list[str]:
    """Writes files of several folders, each whole or not at all; the names of those changed."""
    changed = []
    for parent in sorted({Path(name).parent for name in files}):
        own = {Path(name).name: data for name, data in files.items() if Path(name).parent == parent}
        changed += [(parent / name).as_posix() for name in write(target / parent, own)]
    return changed


def solutions_in_source(folder: Path, course: Course) -> list[Path]:
    """Programs in `source/` that nbgrader would hand out with their answers."""
    places = (folder / SOURCE / each.folder / each.filename for each in course.assignments)
    return [place for place in places if place.exists()]


def _refuse_odd_places(course: Course, folder: Path) -> None:
    if folder.resolve() == course.root.resolve():
        raise GradeError("nbgrader_errors.course_itself", where=str(folder))
    if folder.exists() and not folder.is_dir():
        raise GradeError("nbgrader_errors.not_a_folder", where=str(folder))
    strange = folder.is_dir() and any(folder.iterdir()) and not (folder / CONFIG).exists()
    if strange:
        raise GradeError("nbgrader_errors.not_empty", where=str(folder))
    for place in solutions_in_source(folder, course):
        raise GradeError("nbgrader_errors.solution_in_source", where=str(place))


def _data(folder: Path) -> dict[str, bytes]:
    kept = (".py", ".npz", ".md")
    paths = (path for path in sorted(folder.rglob("*")) if path.suffix in kept and path.is_file())
    return {f"{_DATA}/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in paths}
