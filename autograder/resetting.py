"""Gives an assignment's file back as it was handed out, and keeps the student's own beside it."""

import os
import zipfile
from datetime import datetime
from pathlib import Path

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.errors import GradeError
from autograder.release import build
from autograder.submitting.whole_file import write_through, write_whole

ORIGINALS = "originals/stubs.zip"  # in a student's kit: `01_gates/gates.py` and its notebook
_MOST_BYTES = 16 * 2**20


def original(course: Course, assignment: Assignment, name: str) -> bytes:
    """The file of that name as it is handed out: from the kit, else made from the source.

    Raises GradeError where there is neither.
    """
    place = course.root / ORIGINALS
    if place.is_file():
        return _in_kit(place, f"{assignment.folder}/{name}")
    source = course.solutions / assignment.folder
    if not source.is_dir():
        raise GradeError("reset_errors.no_originals", where=str(place))
    return build(source, assignment, assignment.hidden)[name]


def is_untouched(path: Path, handed_out: bytes) -> bool:
    """Whether the file is as it was handed out; how its lines end does not count."""
    return path.read_bytes().replace(b"\r\n", b"\n") == handed_out.replace(b"\r\n", b"\n")


def kept_name(path: Path, now: datetime) -> Path:
    """Where the student's own file will be: `gates.py.2026-11-21T1530.bak`, or that with a number.

    The ending is no program's, so nothing takes the file for a submission.
    """
    name = f"{path.name}.{now:%Y-%m-%dT%H%M}"
    free = path.with_name(f"{name}.bak")
    number = 2
    while os.path.lexists(free):
        free = path.with_name(f"{name}-{number}.bak")
        number += 1
    return free


def put_back(path: Path, handed_out: bytes, kept: Path) -> None:
    """Writes the file as it was handed out, once `kept` holds what was there.

    Nothing is ever lost: `kept` is a new file. Raises OSError.
    """
    if path.exists():
        write_through(kept, path.read_bytes())
    write_whole(path, handed_out)


def _in_kit(place: Path, name: str) -> bytes:
    try:
        with zipfile.ZipFile(place) as archive, archive.open(name) as file:
            return file.read(_MOST_BYTES)
    except (OSError, ValueError, KeyError, zipfile.BadZipFile):
        raise GradeError("reset_errors.damaged", where=str(place), name=name) from None
