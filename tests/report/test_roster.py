"""Who handed in what."""

from dataclasses import replace

import pytest

from autograder.grades import Grade, Gradings
from autograder.report.roster import is_stuck, percent, plain, roster, shown_name


def named(grade: Grade, *names: str) -> Gradings:
    return Gradings("01_gates", "", tuple(replace(grade, student=name) for name in names))


def test_one_row_a_student_with_gaps_for_what_is_missing(grade: Grade):
    # A missing assignment must be seen as missing, not shift the others.
    rows = roster([named(grade, "b", "a"), named(grade, "b", "c")])
    assert [(row.student, [g is not None for g in row.grades]) for row in rows] == [
        ("a", [True, False]),
        ("b", [True, True]),
        ("c", [False, True]),
    ]


def test_numbers_are_sorted_as_numbers(grade: Grade):
    # student2 before student10.
    rows = roster([named(grade, "s10", "s9", "s2", "s²", "s" + "9" * 5000, "s9" + "0" * 30)])
    assert [row.student for row in rows][:3] == ["s2", "s9", "s10"]


def test_no_grade_is_lost_when_a_name_comes_twice(grade: Grade):
    # Two uploads under one name: both are shown.
    rows = roster([named(grade, "a", "a", "b")])
    assert [(row.student, row.copy) for row in rows] == [("a", 0), ("a", 1), ("b", 0)]


def test_a_grader_error_in_a_single_test_counts_as_stuck(grade: Grade, stuck: Grade):
    # Its score may not be exported.
    one = replace(grade, tests=(*grade.tests, stuck.tests[0]))
    assert is_stuck(one)
    assert is_stuck(stuck)
    assert not is_stuck(grade)


@pytest.mark.parametrize(
    ("points", "shown"), [(85.0, "85"), (33.5, "33.5"), (6.666667, "6.67"), (100, "100"), (0, "0")]
)
def test_points_without_needless_zeros(points: float, shown: str):
    # 85.00 is noise; 100 must not become 1.
    assert plain(points) == shown


@pytest.mark.parametrize("name", ["", "  ", "\x00" * 300, "\u202e", "a" * 500])
def test_a_name_is_always_something_short_and_visible(name: str):
    # A link without a text cannot be clicked.
    assert 0 < len(shown_name(name, "ko")) <= 48


def test_who_is_enrolled_has_a_row(grade: Grade):
    # Who handed in nothing at all is the first to be missed, once, whoever else is there.
    only = replace(grade, student="b")
    rows = roster([Gradings("01_gates", "", (only,))], enrolled=["c", "b", "a"])
    assert [(row.student, row.grades) for row in rows] == [
        ("a", (None,)),
        ("b", (only,)),
        ("c", (None,)),
    ]


def test_percent_of_nothing_is_nothing(grade: Grade):
    # Public checks have no points.
    assert percent(replace(grade, score=0.0, max_score=0.0)) == 0.0
    assert percent(replace(grade, score=25.0, max_score=50.0)) == 50.0
