"""Students at risk: the three rules."""

from dataclasses import replace

import pytest

from autograder.grades import Grade
from autograder.report.roster import Row
from autograder.report.statistics import Rule, Thresholds, students_at_risk


def rules(grade: Grade, *scores: float | None, limits: Thresholds | None = None) -> list[Rule]:
    """The rules that a student meets in a class whose others have 100. None: not handed in."""
    grades = tuple(s if s is None else replace(grade, score=s, max_score=100.0) for s in scores)
    full = replace(grade, score=100.0, max_score=100.0)
    others = [Row(name, 0, (full,) * len(scores)) for name in "bcd"]
    found = students_at_risk([Row("a", 0, grades), *others], limits or Thresholds())
    assert {each.row.student for each in found} <= {"a"}
    return [rule for each in found for rule in each.rules]


@pytest.mark.parametrize(
    ("scores", "met"),
    [
        ((100, 100, 100), []),
        ((100, None, 100), []),
        ((100, None, None), [Rule.WITHOUT]),
        ((50, 50), []),
        ((49, 50), [Rule.LOW]),
        ((None, None), [Rule.WITHOUT]),
        ((100, 100, 80, 80), [Rule.FALLING]),
        ((100, 100, 81, 80), []),
        ((60, 60, 100, 100), []),
        ((100, 20, 20), [Rule.LOW]),
        ((90, None, 90, None, 40, 40), [Rule.WITHOUT, Rule.FALLING]),
        ((), []),
    ],
)
def test_the_rules_as_the_page_says_them(
    grade: Grade, scores: tuple[float | None, ...], met: list[Rule]
):
    # At the edge: 'or more', 'below', and at least two scores before the fall.
    assert rules(grade, *scores) == met


def test_ungradable_is_without_a_score_and_a_grader_error_is_not(
    grade: Grade, ungradable: Grade, stuck: Grade
):
    # What only the grader failed at is never held against a student.
    assert students_at_risk([Row("a", 0, (ungradable, ungradable))])[0].without == 2
    full = replace(grade, score=100.0)
    assert students_at_risk([Row("a", 0, (stuck, stuck, full))]) == []


def test_a_hard_end_of_term_is_nobodys_fall(grade: Grade):
    # Where the whole class has 40 points less, who has 40 less did not fall; who has 70 less did.
    def row(name: str, *scores: float) -> Row:
        return Row(name, 0, tuple(replace(grade, score=s, max_score=100.0) for s in scores))

    hard = [row(name, 90, 90, 90, 50, 50) for name in "abc"]
    assert students_at_risk(hard) == []
    (found,) = students_at_risk([*hard, row("d", 90, 90, 90, 20, 20)])
    assert (found.row.student, found.rules, found.fall) == ("d", (Rule.FALLING,), 30.0)


def test_nobody_is_at_risk_where_nobody_is():
    # An empty class has no medians.
    assert students_at_risk([]) == students_at_risk([Row("a", 0, ())]) == []


def test_the_most_urgent_comes_first(grade: Grade):
    # More rules first, then the lower mean; a second upload is no student.
    low = replace(grade, score=30.0, max_score=100.0)
    lower, lowest = replace(low, score=20.0), replace(low, score=10.0)
    rows = [
        Row("low", 0, (low, low, None)),
        Row("lower", 0, (lower, lower, None)),
        Row("both", 0, (low, None, None)),
        Row("both", 1, (lowest, None, None)),
    ]
    assert [each.row.student for each in students_at_risk(rows)] == ["both", "lower", "low"]


def test_thresholds_are_the_callers(grade: Grade):
    # One record holds them all.
    assert rules(grade, 70, 70, limits=Thresholds(low=75.0)) == [Rule.LOW]
    assert rules(grade, 100, None, limits=Thresholds(without=1)) == [Rule.WITHOUT]
