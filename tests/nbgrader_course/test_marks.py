"""Every answer stands between marks of its own cell, so that nbgrader can clear it."""

import nbformat
import pytest

from autograder.course import Course, read_course
from autograder.nbgrader_course.marks import has_answer, with_own_marks
from autograder.release import marked_cells, stub_of
from autograder.release.notebook import Cell
from autograder.release.regions import BEGIN, END, find_regions
from tests.nbgrader_course.conftest import ROOT

FOLDERS = [assignment.folder for assignment in read_course(ROOT).assignments]


def code(source: str) -> Cell:
    return Cell("code", "code", source)


def sources(*cells: str) -> list[str]:
    return [cell.source for cell in with_own_marks([code(cell) for cell in cells])]


def test_a_mark_goes_back_to_the_cell_above() -> None:
    # The cut after the last statement leaves the end mark at the head of the next cell.
    first, second = sources(f"def f():\n    {BEGIN}\n    return 1", f"    {END}\n\n\nx = 1")
    assert first == f"def f():\n    {BEGIN}\n    return 1\n    {END}"
    assert second == "x = 1"


def test_a_comment_of_the_answer_goes_with_its_mark() -> None:
    # Left behind it would be released, with whatever it gives away.
    first, second = sources(f"{BEGIN}\nx = 1", f"# secret\n{END}\ny = 2")
    assert first.endswith(f"# secret\n{END}")
    assert second == "y = 2"


def test_an_answer_over_several_cells_has_marks_in_each() -> None:
    # nbgrader refuses a region that does not end in its cell; one unmarked would be released.
    assert sources(f"{BEGIN}\na = 1", "b = 2", f"c = 3\n{END}\nd = 4") == [
        f"{BEGIN}\na = 1\n{END}",
        f"{BEGIN}\nb = 2\n{END}",
        f"{BEGIN}\nc = 3\n{END}\nd = 4",
    ]


def test_a_mark_in_a_text_is_text() -> None:
    # nbgrader would take it for a mark; our step does not.
    assert not has_answer(code(f'"""About {BEGIN} and its use."""'))
    assert not has_answer(Cell("markdown", "answer", BEGIN))


@pytest.mark.parametrize("folder", FOLDERS)
def test_cleared_cells_are_the_released_cells(real_course: Course, folder: str) -> None:
    # A student gets the same text from nbgrader and from `grade release`, in every assignment.
    assignment = real_course.find(folder)
    cells = with_own_marks(marked_cells(real_course.solutions / folder, assignment))
    released = nbformat.read(  # type: ignore[no-untyped-call]  # nbformat has no types
        real_course.releases / folder / f"{assignment.id}.ipynb", as_version=4
    ).cells
    cleared = [stub_of(c.source, "cell") if has_answer(c) else c.source for c in cells]
    assert cleared == [cell.source for cell in released]
    for cell in cells:
        if cell.language == "code":
            find_regions(cell.source, "cell")  # raises where marks are not balanced
