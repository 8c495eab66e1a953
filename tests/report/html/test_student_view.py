"""What a student's page shows."""

from dataclasses import replace

import pytest

from autograder.assignment import Assignment
from autograder.grades import Grade, Gradings
from autograder.report.html.student_view import Submitted, submitted
from autograder.report.html.titles import Titles
from autograder.report.roster import roster


@pytest.fixture
def titles(assignments: tuple[Assignment, ...]) -> Titles:
    return Titles(assignments, "ko")


def view(
    titles: Titles, *grades: Grade, pictures: dict[tuple[str, str], str] | None = None
) -> list[Submitted]:
    gradings = [Gradings("01_gates", "", grades)]
    return [
        each
        for row in roster(gradings)
        for each in submitted(row, gradings, titles, "ko", pictures or {})
    ]


def test_tasks_hold_their_own_checks_in_order(grade: Grade, titles: Titles):
    # A student reads task by task.
    (shown,) = view(titles, grade)
    assert [task.title for task in shown.tasks][:2] == ["퍼셉트론", "임곗값을 편향으로"]
    assert [len(task.checks) for task in shown.tasks] == [3] * 5


def test_a_check_of_no_known_task_is_not_lost(grade: Grade, titles: Titles):
    # Public tests may carry a task that has no points.
    odd = replace(grade.tests[0], task="other")
    (shown,) = view(titles, replace(grade, tests=(*grade.tests, odd)))
    assert shown.tasks[-1].id == ""
    assert len(shown.tasks[-1].checks) == 1


def test_where_there_is_a_refusal_the_checks_are_left_out(ungradable: Grade, titles: Titles):
    # They all say the same.
    (shown,) = view(titles, ungradable)
    assert shown.tasks == ()
    assert shown.refusal is not None
    assert shown.refusal.evidence[0].startswith("7 | ")


def test_a_picture_belongs_to_one_student_and_one_assignment(grade: Grade, titles: Titles):
    # Never another student's.
    pictures = {("a", "01_gates"): "<svg/>", ("b", "05_losses"): "<svg/>"}
    shown = view(
        titles, replace(grade, student="a"), replace(grade, student="b"), pictures=pictures
    )
    assert [bool(each.picture) for each in shown] == [True, False]
