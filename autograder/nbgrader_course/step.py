"""The step of `nbgrader autograde` that runs nothing in a kernel: the sandbox grades the program.

nbgrader_config.py puts it where nbgrader's own `Execute` would be.
"""

import hashlib
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Enum, Unicode

from autograder import __version__
from autograder.assignment import Assignment
from autograder.bilingual import preferred_language
from autograder.course import read_course
from autograder.errors import GraderError, SubmissionRefused
from autograder.grades import Grade
from autograder.nbgrader_course.filled import fill_grade_cells
from autograder.nbgrader_course.held import hold
from autograder.nbgrader_course.kept_open import graders
from autograder.nbgrader_course.source import grade_id
from autograder.outcome import Verdict
from autograder.submission import Submission
from autograder.submission.notebook import program_in


class GradeInSandbox(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader's have no types
    """Fills each grade cell with its points and messages, from the hidden suite."""

    course = Unicode(help="The course's folder, with course.toml in it.").tag(config=True)
    language = Enum(("ko", "en"), "ko", help="The language of the messages.").tag(config=True)

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """The notebook with its grade cells filled. Raises GraderError where the grader failed."""
        about = resources["nbgrader"]
        course = read_course(Path(self.course))
        assignment = course.find(about["assignment"])
        opened = graders.ready(course, assignment)
        submission = submission_in(nb, about["student"], f"{about['notebook']}.ipynb", assignment)
        grade = opened.grader.grade(submission)
        if grade.verdict is Verdict.GRADER_ERROR:
            hold(about, map(grade_id, assignment.tasks))
            raise GraderError(
                "nbgrader_errors.grader_error", where=about["student"], said=_problem(grade)
            )
        self.log.info("%s: %g of %g points", about["student"], grade.score, grade.max_score)
        fill_grade_cells(nb, grade, assignment, preferred_language(self.language))
        nb.metadata["gradekit"] = {
            "kit": __version__,
            "suite_digest": opened.grader.marker.suite.digest,
            "seed": str(opened.seed),
            "digest": submission.digest,
        }
        return nb, resources


def submission_in(nb: Any, student: str, name: str, assignment: Assignment) -> Submission:
    """The notebook's program as any notebook submission's, without nbgrader's grade cells."""
    own = deepcopy(nb)
    _empty(own.cells, set(map(grade_id, assignment.tasks)))
    data = nbformat.writes(own).encode("utf-8", "surrogatepass")
    blank = Submission(
        student=student,
        path=name,
        filename=name,
        source="",
        digest=hashlib.sha256(data).hexdigest(),
        submitted=None,
        notes=(),
        refusal=None,
    )
    try:
        source, notes = program_in(data, name)
    except SubmissionRefused as refused:
        return replace(blank, refusal=refused.what)
    return replace(blank, source=source, notes=notes)


def _empty(cells: Iterable[Any], grade_ids: set[str]) -> None:
    """Grade cells hold the hidden tests by now. Emptied, they still count as cells."""
    for cell in cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") in grade_ids:
            cell.source = ""


def _problem(grade: Grade) -> str:
    said = [f"{test.id}: {test.reveal}" for test in grade.tests if test.reveal]
    return "; ".join(" ".join(each.split()) for each in said) or "–"
