"""Runs the demo: makes the class, grades it, writes the results and the pages."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from autograder.assignment import Assignment
from autograder.bilingual import Language
from autograder.catalogue import text
from autograder.course import Course
from autograder.demo.classroom import write_class
from autograder.grades import Basis, Grade, Gradings
from autograder.illustrating import Album, Sitter, illustrate, illustrated, lost_points
from autograder.late import lateness
from autograder.pipeline import Run, Watch, grade_class
from autograder.report.html import write_pages
from autograder.report.json_text import write_results
from autograder.report.record import Circumstances, Report
from autograder.submission import Submission

_SHOWN = ("gates", "losses", "backprop_xor")  # from the term's beginning, middle and end
_DRAWN = 3  # of each assignment
_DROPPING_OUT = 7  # as a term goes on, some hand in nothing
_MARK = ".made-by-grade-demo"


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demo made, and where it is. `seconds` is how long the grading took."""

    assignments: tuple[Assignment, ...]
    gradings: tuple[Gradings, ...]
    results: Path
    page: Path
    seconds: float


def run_demo(
    course: Course,
    folder: Path,
    language: Language,
    jobs: int,
    watching: Callable[[str], AbstractContextManager[Watch]],
) -> Demo:
    """Grades the made-up class's work on three assignments and reports it under `folder`."""
    prepare(folder)
    start = time.monotonic()
    found, models = [], []
    shown = tuple(each for each in course.assignments if each.id in _SHOWN)
    assignments = shown or course.assignments[:3]
    for number, assignment in enumerate(assignments):
        home = folder / "submissions" / assignment.folder
        write_class(course, assignment, home, missing=_DROPPING_OUT * number)
        run = Run((home,), folder / f"{assignment.folder}.journal", jobs=jobs)
        picked = Models(assignment)
        with watching(f"{assignment.folder} {assignment.title.in_(language)}") as watch:
            gradings = grade_class(course, assignment, run, lambda g: None, watch, picked.look)
        found.append(gradings)
        models += picked.found
    seconds = time.monotonic() - start
    results = folder / "results.json"
    write_results(results, found)
    known = {
        key: each
        for assignment, gradings in zip(assignments, found, strict=True)
        for key, each in _circumstances(course, assignment, gradings)
    }
    report = Report(course.title, assignments, tuple(found), (), course.late, known)
    album = Album(folder / "pictures", language)
    with watching(text("report.drawing", language)) as watch:
        watch.begin(len(models), 0)
        grades = iter(grade for _, grade in models)
        sitters = [sitter for sitter, _ in models]
        illustrate(course, album, sitters, lambda: watch.graded(next(grades)))
    page = write_pages(folder / "pages", illustrated(report, album), language)
    return Demo(assignments, tuple(found), results, page, seconds)


@dataclass(frozen=True, slots=True)
class Models:
    """Some of an assignment's programs that lost points: a picture of each takes a second."""

    assignment: Assignment
    found: list[tuple[Sitter, Grade]] = field(default_factory=list)

    def look(self, submission: Submission, grade: Grade, _: Basis) -> None:
        """Takes the program, unless there are enough."""
        if lost_points(grade) and len(self.found) < _DRAWN:
            sitter = Sitter(self.assignment, grade.digest, lambda: submission.source)
            self.found.append((sitter, grade))


def _circumstances(
    course: Course, assignment: Assignment, gradings: Gradings
) -> Iterator[tuple[tuple[str, str], Circumstances]]:
    due = course.due.get(assignment.id)
    for grade in gradings.grades:
        late = lateness(course.late, due, None, grade.submitted)
        yield (grade.student, gradings.assignment), Circumstances(due, lateness=late)


def prepare(folder: Path) -> None:
    """An empty folder that the demo may fill. Raises GradeError where others' files are in it."""
    from autograder.errors import GradeError

    if folder.exists() and any(folder.iterdir()) and not (folder / _MARK).is_file():
        raise GradeError("errors.demo_folder", where=str(folder))
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / _MARK).touch()
