"""Hints: the right task for what was typed, and one step after another."""

from pathlib import Path

import pytest

from autograder.course import Course
from autograder.errors import GradeError
from autograder.hints import find_task, next_hint


@pytest.mark.parametrize("name", ["AND", "and", "And"])
def test_a_task_is_found_in_any_case(real_course: Course, name: str) -> None:
    # Who types AND in capitals.
    assert find_task(real_course.find("gates"), name).id == "AND"


def test_a_task_is_found_by_what_it_covers(real_course: Course) -> None:
    # A method's own name, where a task covers a class's methods.
    for assignment in real_course.assignments:
        for task in assignment.tasks:
            for name in (task.id, *task.covers):
                assert name in (find_task(assignment, name).id, *find_task(assignment, name).covers)


@pytest.mark.parametrize(("typed", "near"), [("percptron", "perceptron"), ("NNAD", "NAND")])
def test_a_typo_is_answered_with_the_nearest(real_course: Course, typed: str, near: str) -> None:
    # A list of six names is no help to somebody who dropped one letter.
    with pytest.raises(GradeError) as caught:
        find_task(real_course.find("gates"), typed)
    assert f"did you mean {near}?" in caught.value.said("en")


def test_nothing_near_is_answered_with_all(real_course: Course) -> None:
    # A name of another assignment.
    with pytest.raises(GradeError) as caught:
        find_task(real_course.find("gates"), "cross_entropy_error")
    assert "XOR" in caught.value.said("ko")


@pytest.mark.parametrize(
    "damaged", [None, b"[]", b"{", b'{"gates.AND": "x"}', b'{"gates.AND": -3}']
)
def test_steps_go_on_to_the_last_and_stay(
    real_course: Course, tmp_path: Path, damaged: bytes | None
) -> None:
    # Where the memory is missing or damaged they begin with the first.
    if damaged is not None:
        (tmp_path / ".gradekit").mkdir()
        (tmp_path / ".gradekit" / "hints.json").write_bytes(damaged)
    gates = real_course.find("gates")
    task = gates.task("AND")
    found = [next_hint(tmp_path, gates, task) for _ in range(len(task.hints) + 1)]
    assert [each.text for each in found] == [*task.hints, task.hints[-1]]
    assert [each.is_last for each in found] == [*[False] * (len(task.hints) - 1), True, True]
    assert next_hint(tmp_path, gates, task, again=True).text == task.hints[0]
    assert next_hint(tmp_path, gates, task).step == 2


def test_a_folder_that_cannot_be_written_gives_the_first(
    real_course: Course, tmp_path: Path
) -> None:
    # Steps start anew then, and nothing fails.
    (tmp_path / ".gradekit").touch()
    gates = real_course.find("gates")
    assert [next_hint(tmp_path, gates, gates.tasks[0]).step for _ in range(2)] == [1, 1]
