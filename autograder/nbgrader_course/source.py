"""nbgrader's source notebook: the release's cells with the answers, each marked for nbgrader."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment, Task
from autograder.nbgrader_course.marks import has_answer, with_own_marks
from autograder.release import marked_cells
from autograder.release.notebook import Cell, as_json

ANSWER = "answer"  # the grade id of the question, which a person grades
_SCHEMA = 3
_HIDDEN = """{check}
### BEGIN HIDDEN TESTS
from autograder.nbgrader_course import hidden_points
{call}
### END HIDDEN TESTS"""


def source_notebook(source: Path, assignment: Assignment, question_points: float) -> bytes:
    """The notebook of `solutions/NN_id` for `source/`; nbgrader makes the students' one of it."""
    cells = with_own_marks(marked_cells(source, assignment))
    return as_json([*_for_nbgrader(cells, assignment, question_points)]).encode()


def grade_id(task: Task) -> str:
    """The name by which nbgrader knows a task's grade cell."""
    return "check-" + re.sub(r"[^A-Za-z0-9_-]", "-", task.id)


def grade_cell_settings(name: str, points: float) -> dict[str, Any]:
    """What nbgrader keeps in the metadata of a cell that it fills with points."""
    return _settings(name, grade=True, points=points)


def answer_settings(points: float) -> dict[str, Any]:
    """The same for the cell with the answer in words: to be filled in, and graded by hand."""
    return _settings(ANSWER, grade=True, solution=True, points=points)


def _for_nbgrader(
    cells: list[Cell], assignment: Assignment, question_points: float
) -> Iterator[Cell]:
    answers = 0
    for cell in cells:
        if cell.kind == "check":
            task = assignment.task(cell.about)
            settings = grade_cell_settings(grade_id(task), task.points)
            yield replace(cell, source=_with_hidden(cell.source), metadata={"nbgrader": settings})
        elif cell.kind == "answer":
            yield replace(cell, metadata={"nbgrader": answer_settings(question_points)})
        elif has_answer(cell):
            answers += 1
            settings = _settings(f"code-{answers}", solution=True)
            yield replace(cell, metadata={"nbgrader": settings})
        else:
            yield cell


def _with_hidden(check: str) -> str:
    """The public check, and below it the hidden tests as they run where our step does not."""
    return _HIDDEN.format(check=check, call=check.replace("check(", "hidden_points(", 1))


def _settings(
    name: str, *, grade: bool = False, solution: bool = False, points: float | None = None
) -> dict[str, Any]:
    settings: dict[str, Any] = {
        "schema_version": _SCHEMA,
        "grade_id": name,
        "grade": grade,
        "solution": solution,
        "locked": not solution,
        "task": False,
    }
    return settings if points is None else settings | {"points": points}
