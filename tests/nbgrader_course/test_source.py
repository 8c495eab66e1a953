"""The source notebook has what nbgrader asks of one, and what is in `source/` is all harmless."""

import json
from typing import Any

from nbformat.v4 import reads
from nbgrader.nbgraderformat import MetadataValidator

from autograder.course import Course
from autograder.nbgrader_course.making import source_files
from autograder.nbgrader_course.source import ANSWER, grade_id, source_notebook
from tests.nbgrader_course.conftest import NAME, WISH


def cells(course: Course) -> dict[str, dict[str, Any]]:
    """nbgrader's settings of each cell that has them, by grade id."""
    assignment = course.find(NAME)
    made = json.loads(source_notebook(course.solutions / NAME, assignment, 10))
    settings = [cell["metadata"].get("nbgrader") for cell in made["cells"]]
    return {each["grade_id"]: each for each in settings if each}


def test_nbgrader_accepts_its_metadata(course: Course) -> None:
    # nbgrader's own validator: an odd id or a double one stops every command.
    text = source_notebook(course.solutions / NAME, course.find(NAME), 10).decode()
    MetadataValidator().validate_nb(reads(text))


def test_the_points_are_the_tasks_points(course: Course) -> None:
    # One grade cell for each task, and the question by hand on top of the hundred.
    found = cells(course)
    points = {task.id: found[grade_id(task)]["points"] for task in course.find(NAME).tasks}
    assert points == {"double": 60, "quadruple": 40}
    assert found[ANSWER]["points"] == 10
    assert found[ANSWER]["grade"]
    assert found[ANSWER]["solution"]  # a person grades what is both


def test_answers_may_be_edited_and_grade_cells_may_not(course: Course) -> None:
    # nbgrader overwrites locked cells with its own: an answer there would be lost.
    for name, settings in cells(course).items():
        assert settings["locked"] == name.startswith("check-")


def test_no_program_with_answers_is_in_source(course: Course) -> None:
    # nbgrader 1237: a .py there is released with its answers.
    files = source_files(course, course.find(NAME), WISH)
    assert "mini.ipynb" in files
    assert not [name for name in files if name.endswith("mini.py") and "test_" not in name]
    others = b"".join(data for name, data in files.items() if name != "mini.ipynb")
    assert b"SOLUTION" not in others
    assert b"17.25" not in b"".join(files.values())  # an input of the hidden suite


def test_checks_find_their_tests_beside_the_notebook(course: Course) -> None:
    # Whoever fetched the assignment with nbgrader has no other folder of the course.
    files = source_files(course, course.find(NAME), WISH)
    assert {"course.toml", f"assignments/{NAME}/test_mini.py"} <= files.keys()
    assert f"assignments/{NAME}/assignment.toml" in files


def test_data_is_there_where_a_program_reads_it(real_course: Course) -> None:
    # Assignment 10 would say that its digits are missing.
    assert "course_data/digits.npz" in source_files(real_course, real_course.find("digits"), WISH)
