"""nbgrader's step that clears solutions, with our stubs in place of its own."""

from typing import Any

from nbgrader.preprocessors import ClearSolutions
from nbgrader.utils import is_solution

from autograder.release import stub_of
from autograder.release.regions import BEGIN


class LeaveBlanks(ClearSolutions):  # type: ignore[misc]  # nbgrader's classes have no types
    """`total = ...  # TODO` for each answer, as `grade release` has it; an empty cell for words."""

    text_stub = ""

    def preprocess_cell(self, cell: Any, resources: Any, cell_index: int) -> tuple[Any, Any]:
        """The cell as a student gets it. Raises CourseError where the marks are wrong."""
        if cell.cell_type == "code" and is_solution(cell) and BEGIN in cell.source:
            name = f"{resources['nbgrader']['notebook']}.ipynb, {cell.metadata.nbgrader.grade_id}"
            cell.source = stub_of(cell.source, name)
            return cell, resources
        found: tuple[Any, Any] = super().preprocess_cell(cell, resources, cell_index)
        return found
