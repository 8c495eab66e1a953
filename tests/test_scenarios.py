"""A folder for each way to end: a submission, and the grade that the true boundary gives it."""

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.examine.bench import Share
from autograder.grades import Grade
from autograder.grading import Grader
from autograder.opening import Terms, open_grader
from autograder.outcome import Outcome
from autograder.submission import collect

SUBMISSIONS = Path(__file__).parent / "scenarios" / "submissions"
NAMES = sorted(path.name for path in SUBMISSIONS.iterdir())
SLOW = {"hangs_at_import", "memory", "timeout"}  # a second and more


@pytest.fixture(scope="module")
def grader(small_course: Course) -> Iterator[Grader]:
    """The small course's grader, every layer on."""
    with open_grader(small_course, small_course.find("mini"), Terms(seed=7)) as opened:
        yield opened


def grade(grader: Grader, name: str) -> Grade:
    """The grade of one scenario's submission."""
    (submission,) = collect([SUBMISSIONS / name], grader.marker.assignment)
    return grader.grade(submission)


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.slow] if name in SLOW else []) for name in NAMES]
)
def test_scenario(grader: Grader, name: str) -> None:
    # Each way to end gets its contract name, its points and words in both languages.
    expected = json.loads((SUBMISSIONS / name / "expected.json").read_text())
    found = grade(grader, name)
    assert found.verdict == expected["outcome"]
    assert found.score == expected["score"]
    assert {test.id: test.outcome.value for test in found.tests} == expected["tests"]
    for test in found.tests:
        said = bool(test.message.ko) and bool(test.message.en)
        assert said == (test.outcome is not Outcome.PASSED)


def test_every_outcome_has_a_scenario() -> None:
    # A new outcome without a scenario would be a promise that nobody keeps.
    seen = set()
    for name in NAMES:
        expected = json.loads((SUBMISSIONS / name / "expected.json").read_text())
        seen |= set(expected["tests"].values())
    assert seen == {outcome.value for outcome in Outcome}


def test_a_known_mistake_is_named(grader: Grader) -> None:
    # A program in another style with a known mistake reads that mistake's own advice.
    found = grade(grader, "known_mistake")
    failed = [test for test in found.tests if test.outcome is Outcome.FAILED]
    assert {test.diagnosis for test in failed} == {"added_two"}
    assert all("2를 더했어요" in test.message.ko for test in failed)


def test_another_mistake_is_not_taken_for_a_known_one(grader: Grader) -> None:
    # Three times instead of twice is wrong too, but it is not the mistake we know.
    assert {test.diagnosis for test in grade(grader, "failed").tests} == {None}


def test_a_skipped_test_names_the_task_below(grader: Grader) -> None:
    # Whoever reads 'skipped' learns what to mend first.
    (skipped,) = [t for t in grade(grader, "skipped").tests if t.outcome is Outcome.SKIPPED]
    assert "double" in skipped.message.ko
    assert "double" in skipped.message.en


@pytest.mark.parametrize("name", ["syntax_error", "raises_at_import"])
def test_ungradable_names_the_line(grader: Grader, name: str) -> None:
    # Not a zero without a word: the line, and the student's own text of it.
    found = grade(grader, name)
    assert found.refusal is not None
    line = {"syntax_error": "1", "raises_at_import": "3"}[name]
    assert line in found.refusal.ko
    assert line in found.refusal.en


@pytest.mark.slow
@pytest.mark.parametrize("share", [Share.TIDY, Share.NONE])
def test_order_and_sharing_change_nothing(small_course: Course, share: Share) -> None:
    # Whether a guest is used again and in which order tests run is our business, not the grade's.
    assignment = small_course.find("mini")
    with open_grader(small_course, assignment, Terms(seed=7, share=share)) as opened:
        for name in set(NAMES) - {"timeout", "hangs_at_import"}:
            expected = json.loads((SUBMISSIONS / name / "expected.json").read_text())
            tests = list(opened.marker.suite.tests)
            random.Random(name).shuffle(tests)
            suite = opened.marker.suite
            shuffled = replace(suite, tests=tuple(tests))
            opened.marker = replace(opened.marker, suite=shuffled)
            found = grade(opened, name)
            assert {test.id: test.outcome.value for test in found.tests} == expected["tests"], name
