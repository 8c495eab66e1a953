"""The text of `nbgrader_config.py`."""

import json
from dataclasses import dataclass

from autograder.bilingual import Language
from autograder.course import Course

CONFIG = "nbgrader_config.py"

_TEXT = '''\
"""nbgrader's settings for this course. `grade nbgrader init` wrote them; they are yours to change.

What nbgrader reads from here: https://nbgrader.readthedocs.io
"""

import os
from pathlib import Path

c = get_config()  # noqa: F821 - nbgrader gives it

COURSE = str((Path(__file__).parent / {course}).resolve())
os.environ["GRADE_COURSE"] = COURSE  # where the hidden tests are, for what runs in a kernel

c.CourseDirectory.course_id = {course_id}
c.CourseDirectory.root = str(Path(__file__).parent.resolve())

# Blanks as `grade release` leaves them. Without these lines: `raise NotImplementedError()`.
c.GenerateAssignment.preprocessors = [
    "nbgrader.preprocessors.IncludeHeaderFooter",
    "nbgrader.preprocessors.InstantiateTests",
    "nbgrader.preprocessors.LockCells",
    "autograder.nbgrader_course.blanks.LeaveBlanks",  # for nbgrader's ClearSolutions
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.CheckCellMetadata",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.SaveCells",
    "nbgrader.preprocessors.ClearHiddenTests",
    "nbgrader.preprocessors.ClearMarkScheme",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.CheckCellMetadata",
]

# Students' programs run in the sandbox. Without these lines: in a Jupyter kernel, with your rights.
c.Autograde.autograde_preprocessors = [
    "autograder.nbgrader_course.step.GradeInSandbox",  # for nbgrader's Execute
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.GradeInSandbox.course = COURSE
c.GradeInSandbox.language = {language}

# A student's own file is never replaced by one of ours.
c.Autograde.exclude_overwriting = {exclude}
'''


@dataclass(frozen=True, slots=True)
class Naming:
    """`course_id` is nbgrader's, `course` the way from nbgrader's folder to the course's."""

    course_id: str
    course: str
    language: Language


def config_text(course: Course, naming: Naming) -> str:
    """Settings with which nbgrader's commands make our stubs and grade in our sandbox."""
    own = {each.folder: [each.filename] for each in course.assignments}
    return _TEXT.format(
        course=_quoted(naming.course),
        course_id=_quoted(naming.course_id),
        language=_quoted(naming.language),
        exclude=json.dumps(own, indent=4),
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
