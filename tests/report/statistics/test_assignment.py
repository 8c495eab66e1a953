"""One assignment in numbers."""

from dataclasses import replace

import pytest

from autograder.grades import Grade, Gradings
from autograder.report.statistics import assignment_numbers


def of(*grades: Grade) -> Gradings:
    return Gradings("01_gates", "", grades)


def test_only_graded_submissions_count(grade: Grade, ungradable: Grade, stuck: Grade):
    # A zero for a syntax error, or full points for a grader error, would bend the distribution.
    found = assignment_numbers(of(replace(grade, score=60.0), ungradable, stuck), 3)
    assert found.spread is not None
    assert (found.spread.mean, found.spread.median) == (60.0, 60.0)
    assert sum(each.tests for each in found.endings) == len(grade.tests)
    turnout = found.turnout
    assert (turnout.handed_in, turnout.graded, turnout.ungradable, turnout.stuck) == (3, 1, 1, 1)


def test_missing_are_students_and_not_files(grade: Grade):
    # Two uploads of one student hide nobody else.
    found = assignment_numbers(of(grade, grade, replace(grade, student="b", late=True)), 5)
    assert (found.turnout.missing, found.turnout.late) == (3, int(grade.late) * 2 + 1)


def test_the_slowest_is_named(grade: Grade):
    # Who looks at it wants the program.
    slow = replace(grade, student="slow", seconds=9.0)
    pace = assignment_numbers(of(replace(grade, seconds=1.0), slow), 2).pace
    assert pace is not None
    assert (pace.median, pace.slowest) == (5.0, slow)


@pytest.mark.parametrize("with_ungradable", [False, True])
def test_nobody_graded_is_no_error(ungradable: Grade, with_ungradable: bool):
    # The first hour of an assignment.
    found = assignment_numbers(of(*[ungradable] * with_ungradable), 3)
    assert (found.spread, found.pace, found.items, found.tasks) == (None, None, (), ())
