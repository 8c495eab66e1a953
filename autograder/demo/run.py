"""Runs the demo: makes the class, grades it, writes the results and the pages."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from autograder.assignment import Assignment
from autograder.bilingual import Language
from autograder.course import Course
from autograder.demo.classroom import write_class
from autograder.grades import Gradings
from autograder.pipeline import Run, Watch, grade_class
from autograder.report.html import write_pages
from autograder.report.json_text import write_results

_SHOWN = ("gates", "losses", "backprop_xor")  # from the term's beginning, middle and end
_DROPPING_OUT = 7  # as a term goes on, some hand in nothing
_MARK = ".made-by-grade-demo"


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demo made, and where it is."""

    assignments: tuple[Assignment, ...]
    gradings: tuple[Gradings, ...]
    results: Path
    page: Path


def run_demo(
    course: Course,
    folder: Path,
    language: Language,
    jobs: int,
    watching: Callable[[str], AbstractContextManager[Watch]],
) -> Demo:
    """Grades the made-up class's work on three assignments and reports it under `folder`."""
    prepare(folder)
    found = []
    shown = tuple(each for each in course.assignments if each.id in _SHOWN)
    assignments = shown or course.assignments[:3]
    for number, assignment in enumerate(assignments):
        home = folder / "submissions" / assignment.folder
        write_class(course, assignment, home, missing=_DROPPING_OUT * number)
        run = Run((home,), folder / f"{assignment.folder}.journal", jobs=jobs)
        with watching(f"{assignment.folder} {assignment.title.in_(language)}") as watch:
            found.append(grade_class(course, assignment, run, lambda gradings: None, watch))
    results = folder / "results.json"
    write_results(results, found)
    page = write_pages(folder / "pages", course.title, assignments, found, language)
    return Demo(assignments, tuple(found), results, page)


def prepare(folder: Path) -> None:
    """An empty folder that the demo may fill. Raises GradeError where others' files are in it."""
    from autograder.errors import GradeError

    if folder.exists() and any(folder.iterdir()) and not (folder / _MARK).is_file():
        raise GradeError("errors.demo_folder", where=str(folder))
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / _MARK).touch()
