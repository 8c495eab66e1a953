"""The class page's numbers as they are written."""

from dataclasses import replace

import pytest

from autograder.assignment import Assignment
from autograder.grades import Grade, Gradings
from autograder.outcome import Outcome
from autograder.report.html.figures import Figures, figures, one_digit, rate
from autograder.report.html.titles import Titles
from autograder.report.roster import Row
from autograder.report.statistics import assignment_numbers


@pytest.fixture
def titles(assignments: tuple[Assignment, ...]) -> Titles:
    return Titles(assignments, "en")


def of(titles: Titles, *grades: Grade) -> Figures:
    owners = {id(grade): Row(grade.student, 0, (grade,)) for grade in grades}
    return figures(assignment_numbers(Gradings("01_gates", "", grades), 1), titles, owners)


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        (1, 2, "50%"),
        (999, 1000, "99.9%"),
        (1, 1000, "0.1%"),
        (5, 5, "100%"),
        (0, 5, "0%"),
        (0, 0, "–"),
    ],
)
def test_nearly_all_is_not_all(part: int, whole: int, shown: str):
    # A check that one of a thousand fails is none that everybody passes.
    assert rate(part, whole) == shown


def test_what_has_no_value_is_a_dash(titles: Titles):
    # Not a zero, which would be a bad mark.
    found = of(titles)
    assert (found.mean, found.median, found.seconds, found.slowest) == ("–", "–", "–", None)
    assert one_digit(None) == "–"


def test_titles_and_the_slowest_students_row(grade: Grade, titles: Titles):
    # From ids and records to what a person reads.
    found = of(titles, replace(grade, seconds=0.5), replace(grade, student="b", seconds=12.3))
    assert found.tasks[0].title == "Perceptron"
    assert found.slowest is not None
    assert (found.slowest.student, found.slowest_seconds) == ("b", "12")


def test_negative_numbers_have_a_minus_sign(grade: Grade, titles: Titles):
    # Set as a number, not as a hyphen; the script that sorts knows both.
    test = grade.tests[0]
    ends = {True: Outcome.PASSED, False: Outcome.FAILED}
    lines = [(True, True, False), (True, True, False), (False, False, True), (True, False, True)]
    grades = [
        replace(
            grade,
            tests=tuple(replace(test, id=str(at), outcome=ends[x]) for at, x in enumerate(line)),
        )
        for line in lines * 3
    ]
    assert of(titles, *grades).items[2].discrimination.startswith("−0.")


def test_only_the_most_frequent_mistakes_are_shown(grade: Grade, titles: Titles):
    # Eight to talk about; all of them are in the table beside the page.
    test = replace(grade.tests[0], outcome=Outcome.FAILED)
    one = replace(grade, tests=tuple(replace(test, diagnosis=f"known_{n}") for n in range(30)))
    found = of(titles, one)
    assert (len(found.mistakes), len(found.numbers.mistakes)) == (8, 30)
