"""What a student names on the command line: an assignment, its folder, or a file of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from autograder.errors import GradeError

if TYPE_CHECKING:
    from autograder.assignment import Assignment
    from autograder.course import Course


def target(course: "Course", name: str) -> tuple["Assignment", Path]:
    """An assignment by name, or a file that belongs to one by its name or its folder's."""
    path = Path(name)
    if path.suffix in (".py", ".ipynb") or path.is_file():
        for assignment in course.assignments:
            if assignment.id == path.stem or assignment.folder == path.resolve().parent.name:
                return assignment, path
        names = ", ".join(assignment.filename for assignment in course.assignments)
        raise GradeError("errors.whose_file", where=name, names=names)
    if path.is_dir() and path.name in {assignment.folder for assignment in course.assignments}:
        assignment = course.find(path.name)
        return assignment, path / assignment.filename
    assignment = course.find(name)
    return assignment, course.releases / assignment.folder / assignment.filename
