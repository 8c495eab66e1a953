"""What lateness cost, in words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from autograder.grades import Grade
from autograder.late import LatePolicy, lateness
from autograder.report.html.penalty import Penalty, penalty_of

DUE = datetime(2026, 9, 18, 14, 59, tzinfo=UTC)
POLICY = LatePolicy(10, 0.1, 0.5, 7)


def penalty(grade: Grade, days: float, policy: LatePolicy = POLICY) -> Penalty | None:
    moment = DUE + timedelta(days=days)
    late = lateness(policy, DUE, None, moment)
    return penalty_of(replace(grade, score=85.0), late, policy, "en")


def test_the_points_before_and_after(grade: Grade):
    # A student who disputes a penalty needs all three.
    found = penalty(grade, 1.5)
    assert found is not None
    assert (found.before, found.lost, found.after) == ("85", "17", "68")
    assert "20 %" in found.words


def test_after_the_cut_off_everything_is_lost(grade: Grade):
    found = penalty(grade, 8)
    assert found is not None
    assert (found.lost, found.after) == ("85", "0")


def test_nothing_is_taken_from_nothing(grade: Grade):
    # "Of the 0 points 0 are taken off" helps nobody.
    late = lateness(POLICY, DUE, None, DUE + timedelta(days=2))
    assert penalty_of(replace(grade, score=0.0), late, POLICY, "en") is None


@pytest.mark.parametrize("days", [-1, 0, 10 / 24 / 60])
def test_in_time_is_no_penalty(grade: Grade, days: float):
    # The grace counts as in time, to its last second.
    assert penalty(grade, days) is None


@pytest.mark.parametrize(
    ("policy", "said"),
    [
        (POLICY, ["10 minutes", "10 %", "at most 50 %", "7 days"]),
        (LatePolicy(per_day=0.25), ["25 %"]),
        (LatePolicy(cut_off_days=0.5), ["0.5 days"]),
    ],
)
def test_the_rule_says_what_the_course_says_and_no_more(
    grade: Grade, policy: LatePolicy, said: list[str]
):
    found = penalty(grade, 2, policy)
    assert found is not None
    assert [words for words in said if words not in found.rule] == []
    assert ("at most" in found.rule) == (policy.cap < 1)
    assert ("Up to" in found.rule) == bool(policy.grace_minutes)
