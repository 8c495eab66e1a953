"""A grade put into a notebook's grade cells, in the form in which nbgrader reads points."""

from typing import Any

from autograder.assignment import Assignment, Task
from autograder.bilingual import Language
from autograder.grades import Grade
from autograder.nbgrader_course.outputs import plain_number, task_words
from autograder.nbgrader_course.source import grade_cell_settings, grade_id


def fill_grade_cells(nb: Any, grade: Grade, assignment: Assignment, language: Language) -> None:
    """Fills each task's grade cell; one that the student deleted is put at the end again."""
    from nbformat.v4 import new_output

    cells = {cell.metadata.get("nbgrader", {}).get("grade_id"): cell for cell in nb.cells}
    earned = {task.id: task.earned for task in grade.tasks}
    for number, task in enumerate(assignment.tasks, 1):
        cell = cells.get(grade_id(task))
        if cell is None:
            cell = _lost(task)
            nb.cells.append(cell)
        points = plain_number(earned[task.id], task.points)
        words = new_output("stream", name="stdout", text=task_words(grade, task.id, language))
        value = new_output("execute_result", {"text/plain": points}, execution_count=number)
        cell.execution_count = number
        cell.outputs = [words, value]


def _lost(task: Task) -> Any:
    from nbformat.v4 import new_code_cell

    settings = grade_cell_settings(grade_id(task), task.points)
    return new_code_cell(f"# {task.id}", metadata={"nbgrader": settings})
