"""The files of a course that are watched: whose they are, and whether they have changed."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.progress import Standing
from autograder.watching.events import Target

Mark = tuple[int, int, int] | None


def file_of(course: Course, assignment: Assignment, standing: Standing | None) -> Path:
    """The assignment's file in which the student works: the one checked last, else the program."""
    folder = course.releases / assignment.folder
    names = (assignment.filename, f"{assignment.id}.ipynb")
    wish = [standing.file] if standing is not None else []
    there = [folder / name for name in (*wish, *names) if (folder / name).is_file()]
    return there[0] if there else folder / assignment.filename


def folders_of(course: Course, target: Target) -> list[Path]:
    """The target's folder, and those of all assignments where it is one of them."""
    own = target.path.resolve().parent
    released = [(course.releases / each.folder).resolve() for each in course.assignments]
    return [each for each in released if each.is_dir()] if own in released else [own]


def target_saved(course: Course, current: Target, paths: Iterable[Path]) -> Target | None:
    """What is to be checked after these files were saved together; None where nothing is.

    The current file comes first, then its other form (notebook or program), then another
    assignment's file where it is the only one.
    """
    own = current.path.resolve()
    saved = {path.resolve() for path in paths}
    tests = own.parent / f"test_{current.assignment.filename}"
    if own in saved or tests in saved:
        return current
    found = [_target_at(course, path) for path in sorted(saved) if path.is_file()]
    targets = [each for each in found if each is not None]
    twins = [each for each in targets if each.assignment == current.assignment]
    elsewhere = targets if len({each.assignment.folder for each in targets}) == 1 else []
    return next(iter([*twins, *elsewhere]), None)


def _target_at(course: Course, path: Path) -> Target | None:
    for each in course.assignments:
        folder = course.releases / each.folder
        if path.name in (each.filename, f"{each.id}.ipynb") and path.parent == folder.resolve():
            return Target(each, folder / path.name)
    return None


def digest_of(path: Path) -> str:
    """The SHA-256 of the file; empty where it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def marks_of(target: Target) -> Mark:
    """What changes when the file is saved, whether or not the file system tells."""
    try:
        status = target.path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
