"""What a student's page shows."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual
from autograder.grades import Grade, Gradings
from autograder.late import Lateness, LatePolicy
from autograder.report.html.student_view import Submitted, submitted
from autograder.report.html.titles import Titles
from autograder.report.record import Circumstances, Illustration, Report, Slip
from autograder.report.roster import roster

TITLE, POLICY = Bilingual("과목", "Course"), LatePolicy(10, 0.1, 0.5, 7)


@pytest.fixture
def titles(assignments: tuple[Assignment, ...]) -> Titles:
    return Titles(assignments, "ko")


def view(
    titles: Titles, *grades: Grade, known: Mapping[tuple[str, str], Circumstances] | None = None
) -> list[Submitted]:
    gradings = Gradings("01_gates", "", grades)
    report = Report(TITLE, (), (gradings,), policy=POLICY, circumstances=known or {})
    return [each for row in roster([gradings]) for each in submitted(row, report, titles)]


def test_tasks_hold_their_own_checks_in_order(grade: Grade, titles: Titles):
    # A student reads task by task.
    (shown,) = view(titles, grade)
    assert [task.title for task in shown.tasks][:2] == ["퍼셉트론", "임곗값을 편향으로"]
    assert [task.total for task in shown.tasks] == [3] * 5


def test_a_student_reads_no_path_of_the_grader_s_machine(grade: Grade, titles: Titles):
    # Only the file's own name, which is theirs.
    (shown,) = view(titles, replace(grade, path="/home/prof/2026/class/kim/gates.py"))
    assert shown.file == "gates.py"


def test_a_check_of_no_known_task_is_not_lost(grade: Grade, titles: Titles):
    # Public tests may carry a task that has no points.
    odd = replace(grade.tests[0], task="other")
    (shown,) = view(titles, replace(grade, tests=(*grade.tests, odd)))
    assert shown.tasks[-1].id == ""
    assert shown.tasks[-1].total == 1


def test_where_there_is_a_refusal_the_checks_are_left_out(ungradable: Grade, titles: Titles):
    # They all say the same.
    (shown,) = view(titles, ungradable)
    assert shown.tasks == ()
    assert shown.refusal is not None
    assert shown.refusal.evidence[0].startswith("7 | ")


def test_a_picture_belongs_to_one_student_and_one_assignment(grade: Grade, titles: Titles):
    # Never another student's.
    drawn = Circumstances(picture=Illustration("<svg/>", "what it shows"))
    known = {("a", "01_gates"): drawn, ("b", "05_losses"): drawn}
    shown = view(titles, replace(grade, student="a"), replace(grade, student="b"), known=known)
    assert [bool(each.picture) for each in shown] == [True, False]


def test_the_same_name_twice_has_no_circumstances(grade: Grade, titles: Titles):
    # Nobody knows whose receipt and whose picture it is.
    known = {(grade.student, "01_gates"): Circumstances(slip=Slip("r", None))}
    assert [bool(each.slip) for each in view(titles, grade, grade, known=known)] == [True, False]


def test_what_counts_is_the_score_after_the_penalty(grade: Grade, titles: Titles):
    # The large number is the one that goes into the LMS; what was lost is said.
    late = Lateness(2, 0.8, Bilingual("2일 늦음", "2 days late"))
    known = {(grade.student, "01_gates"): Circumstances(lateness=late)}
    (shown,) = view(titles, replace(grade, score=85.0), known=known)
    assert (shown.score, shown.share) == ("68", pytest.approx(0.68))
    assert shown.penalty is not None
    assert (shown.penalty.before, shown.penalty.lost, shown.penalty.after) == ("85", "17", "68")


def test_a_score_that_is_not_known_loses_nothing(stuck: Grade, ungradable: Grade, titles: Titles):
    # A grader error is no score, and 0 points cannot become fewer.
    late = Lateness(2, 0.8, Bilingual("2일 늦음", "2 days late"))
    for grade in (stuck, ungradable):
        known = {(grade.student, "01_gates"): Circumstances(lateness=late)}
        (shown,) = view(titles, grade, known=known)
        assert shown.penalty is None
        assert shown.score == f"{grade.score:g}"
