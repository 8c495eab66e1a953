"""Points from outcomes: pure functions."""

import pytest

from autograder.course import Course
from autograder.failure import Failure
from autograder.outcome import Outcome
from autograder.score import earned, skipped_for_needs


@pytest.mark.parametrize("outcome", list(Outcome))
def test_only_passing_earns_and_a_grader_error_costs_nothing(outcome: Outcome) -> None:
    # A student never pays for the grader's own failure, and never earns for another end.
    expected = 5.0 if outcome in (Outcome.PASSED, Outcome.GRADER_ERROR) else 0.0
    assert earned(5.0, outcome) == expected


def test_needs_are_followed_down(small_course: Course) -> None:
    # What a task builds on includes what that builds on.
    assert small_course.find("mini").below("quadruple") == ["double"]


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        (Failure(Outcome.FAILED, "quadruple"), Failure(Outcome.FAILED, "double"), Outcome.SKIPPED),
        (Failure(Outcome.FAILED, "quadruple"), None, Outcome.FAILED),
        (Failure(Outcome.NOT_FILLED, "quadruple"), Failure(Outcome.FAILED), Outcome.NOT_FILLED),
        (Failure(Outcome.NOT_FILLED, "double"), Failure(Outcome.FAILED), Outcome.SKIPPED),
        (Failure(Outcome.TIMEOUT, "quadruple"), Failure(Outcome.FAILED), Outcome.TIMEOUT),
    ],
)
def test_what_is_put_down_to_a_task_below(
    small_course: Course, above: Failure, below: Failure | None, expected: Outcome
) -> None:
    # Only an end that the task below can have caused is put down to it.
    found = skipped_for_needs(
        {"one": below, "two": above},
        {"one": "double", "two": "quadruple"},
        small_course.find("mini"),
    )["two"]
    assert found is not None
    assert found.outcome is expected
