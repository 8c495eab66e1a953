"""The class page's numbers."""

from dataclasses import replace

import pytest

from autograder.assignment import Assignment
from autograder.grades import Grade, Gradings
from autograder.outcome import Outcome
from autograder.report.html.figures import figures, percent
from autograder.report.html.titles import Titles


@pytest.fixture
def titles(assignments: tuple[Assignment, ...]) -> Titles:
    return Titles(assignments, "en")


def of(*grades: Grade) -> Gradings:
    return Gradings("01_gates", "", grades)


@pytest.mark.parametrize(
    ("score", "place"), [(0, 0), (9.99, 0), (10, 1), (50, 5), (89.9, 8), (99.9, 9), (100, 9)]
)
def test_scores_fall_into_their_bins(grade: Grade, titles: Titles, score: float, place: int):
    # 100 belongs to the last bin, and a bin's lower end to it.
    bins = figures(of(replace(grade, score=score)), titles, "en").bins
    assert [bin_.count for bin_ in bins].index(1) == place
    assert sum(bin_.count for bin_ in bins) == 1


def test_only_graded_submissions_count(
    grade: Grade, ungradable: Grade, stuck: Grade, titles: Titles
):
    # A zero for a syntax error, or full points for a grader error, would bend the distribution.
    found = figures(of(replace(grade, score=60.0), ungradable, stuck), titles, "en")
    assert (found.graded, found.mean, found.median) == (1, "60", "60")
    assert sum(count for _, count in found.outcomes) == len(grade.tests)


def test_a_pass_rate_counts_full_points_only(grade: Grade, titles: Titles):
    # Half a task is not a task.
    task = grade.tasks[0]
    half, full = replace(task, earned=task.points / 2), replace(task, earned=task.points)
    found = figures(
        of(*(replace(grade, tasks=(t,)) for t in (half, full, full, half))), titles, "en"
    )
    (rate,) = found.tasks
    assert (rate.full, rate.total, rate.share) == (2, 4, 0.5)
    assert rate.title == "Perceptron"


def test_a_diagnosis_counts_students_and_not_tests(grade: Grade, titles: Titles):
    # One mistake fails many tests of one student.
    test = replace(grade.tests[0], outcome=Outcome.FAILED, diagnosis="known")
    one = replace(grade, tests=(test, replace(test, id="b")))
    (found,) = figures(of(one, replace(one, student="b")), titles, "en").diagnoses
    assert (found.id, found.students) == ("known", 2)


def test_percent_of_nothing_is_nothing(grade: Grade):
    # Public checks have no points.
    assert percent(replace(grade, score=0.0, max_score=0.0)) == 0.0
    assert percent(replace(grade, score=25.0, max_score=50.0)) == 50.0
