"""Students that need a person to look."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual
from autograder.grades import Grade, Gradings
from autograder.report.html.attention import Attention, needing_attention
from autograder.report.html.titles import Titles
from autograder.report.record import Circumstances, Report


@pytest.fixture
def titles(assignments: tuple[Assignment, ...]) -> Titles:
    return Titles(assignments, "en")


def found(titles: Titles, *gradings: Gradings) -> list[Attention]:
    report = Report(Bilingual("과목", "Course"), (), gradings)
    return needing_attention(report.rows(), report, titles)


def test_the_most_urgent_comes_first(grade: Grade, ungradable: Grade, stuck: Grade, titles: Titles):
    # A grader error blocks export; a missing file is the student's affair.
    grades = (
        replace(grade, student="a", late=True),
        replace(ungradable, student="b", late=False),
        replace(stuck, student="c", late=False),
        replace(grade, student="d", late=False),
    )
    other = tuple(replace(grade, student=name, late=False) for name in "bcd")
    seen = found(titles, Gradings("01_gates", "", grades), Gradings("05_losses", "", other))
    assert [(each.row.student, each.reason) for each in seen] == [
        ("c", "grader_error"),
        ("b", "ungradable"),
        ("a", "late"),
        ("a", "missing"),
    ]
    assert seen[1].detail.startswith("Line 7 is not valid Python")
    assert seen[3].assignment == "05 Loss functions"


def test_late_and_missing_are_one_line_each(grade: Grade, titles: Titles):
    # A class in which everybody is always late fills no page.
    names = ("01_gates", "05_losses", "09_backprop_xor", "unknown")
    late = replace(grade, student="a", late=True, submitted=None)
    on_time = replace(grade, student="b", late=False)
    seen = found(
        titles,
        *(Gradings(name, "", (late,)) for name in names[:3]),
        Gradings(names[3], "", (on_time,)),
    )
    assert [(each.row.student, each.reason, each.assignment) for each in seen] == [
        ("a", "late", "01, 05, 09"),
        ("a", "missing", "unknown"),
        ("b", "missing", "01, 05, 09"),
    ]


def test_nothing_is_missing_where_one_assignment_was_graded(grade: Grade, titles: Titles):
    # Who did not hand in anything is not known here.
    assert found(titles, Gradings("01_gates", "", (replace(grade, late=False),))) == []


def test_a_second_upload_does_not_miss_the_other_assignments(grade: Grade, titles: Titles):
    # The copy is of one assignment only.
    twice = (replace(grade, late=False), replace(grade, late=False))
    once = (replace(grade, late=False),)
    assert found(titles, Gradings("01_gates", "", twice), Gradings("05_losses", "", once)) == []


def test_a_late_hand_in_is_told_by_the_clock_of_its_deadline(grade: Grade, titles: Titles):
    # The student's own page says the same minute.
    late = replace(grade, student="a", late=True, submitted=datetime(2026, 9, 18, 15, tzinfo=UTC))
    seoul = datetime(2026, 9, 18, 23, 59, tzinfo=timezone(timedelta(hours=9)))
    report = Report(
        Bilingual("과목", "Course"),
        (),
        (Gradings("01_gates", "", (late,)),),
        circumstances={("a", "01_gates"): Circumstances(deadline=seoul)},
    )
    (seen,) = needing_attention(report.rows(), report, titles)
    assert seen.detail == "2026-09-19 00:00"
