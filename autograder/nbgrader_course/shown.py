"""A page for formgrader of a submission that is no notebook: its program, tests and points."""

import hashlib
import json
import os
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment
from autograder.bilingual import Language
from autograder.catalogue import text
from autograder.explain import harmless
from autograder.grades import Grade
from autograder.nbgrader_course.filled import fill_grade_cells
from autograder.nbgrader_course.source import answer_settings
from autograder.roster import same_id

_AUTOGRADED = "autograded"
_KEY = "gradekit_export"  # in a notebook's metadata: we made it, so we may make it anew


def show_in_formgrader(
    folder: Path, assignment: Assignment, grade: Grade, question: float | None, language: Language
) -> None:
    """Writes `autograded/STUDENT/NN_id/id.ipynb`, unless nbgrader made one or the name is unfit.

    `question` are the points of the question in words, which a person enters there.
    """
    student = same_id(grade.student)
    if set(student) & set("/\\\0") or student.startswith("."):
        return
    place = folder / _AUTOGRADED / student / assignment.folder / f"{assignment.id}.ipynb"
    if place.exists() and not _is_ours(place):
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.with_name(f".{place.name}.{os.getpid()}.new")
    try:
        page = _page(assignment, grade, question, language)
        fresh.write_text(page, encoding="utf-8", errors="replace")
        fresh.replace(place)
    finally:
        fresh.unlink(missing_ok=True)


def _page(assignment: Assignment, grade: Grade, question: float | None, language: Language) -> str:
    import nbformat
    from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

    name = Path(grade.path).name
    head = text("nbgrader.page", language, file=harmless(name), digest=grade.digest or "–")
    program = _program(grade)
    cells: list[Any] = [new_markdown_cell(head)]
    cells += [new_code_cell(program)] if program else []
    book = new_notebook(cells=cells, metadata={_KEY: {"digest": grade.digest}})
    book.metadata["kernelspec"] = {
        "name": "python3", "display_name": "Python 3", "language": "python",
    }  # fmt: skip
    fill_grade_cells(book, grade, assignment, language)
    if question is not None:
        asked = f"{assignment.question.in_(language)}\n\n{text('nbgrader.no_answer', language)}"
        settings = {"nbgrader": answer_settings(question)}
        book.cells.append(new_markdown_cell(asked, metadata=settings))
    return str(nbformat.writes(book))


def _program(grade: Grade) -> str:
    """The program's text, where the very file that was graded is still there."""
    try:
        data = Path(grade.path).read_bytes()
    except OSError:
        return ""
    if hashlib.sha256(data).hexdigest() != grade.digest or grade.path.endswith(".ipynb"):
        return ""
    return data.decode("utf-8", "replace")


def _is_ours(place: Path) -> bool:
    try:
        return _KEY in json.loads(place.read_text(encoding="utf-8"))["metadata"]
    except (OSError, ValueError, KeyError):
        return False
