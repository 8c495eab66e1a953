"""The course as nbgrader's own: what `grade nbgrader init` makes, under the name of a package."""

import importlib
from pathlib import Path

from autograder.course import Course


def make_nbgrader_course(course: Course, folder: Path) -> None:
    """Makes `folder` a course of nbgrader's. Loaded only now: it needs the instructors' extra."""
    importlib.import_module("autograder.nbgrader_course.init").make_course(course, folder)
