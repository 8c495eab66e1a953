"""Patience with a submission: one loop costs the limit once, whatever calls it."""

from collections.abc import Iterator

import pytest

from autograder.checks.trace import begin_trace, current_trace
from autograder.course import Course
from autograder.examine.pace import Pace, Patience
from autograder.examine.suite import SuiteTest
from autograder.failure import Failure
from autograder.grading import Grader
from autograder.opening import Terms, open_grader
from autograder.outcome import Outcome
from autograder.submission import Submission

HANGS = """
def double(x):
    while True:
        pass


def quadruple(x):
    return 4 * x
"""
TIMEOUT, FAILED = Failure(Outcome.TIMEOUT), Failure(Outcome.FAILED)


@pytest.fixture
def grader(small_course: Course) -> Iterator[Grader]:
    """A grader of the small course."""
    with open_grader(small_course, small_course.find("mini"), Terms(seed=1)) as opened:
        yield opened


@pytest.fixture
def first(grader: Grader) -> SuiteTest:
    """Some test, with a limit of one second."""
    return grader.marker.suite.tests[0]


def test_the_limit_is_given_until_it_is_used_up(first: SuiteTest) -> None:
    # Passing and failing change nothing; after a timeout it is ten times the solution's time.
    patience = Patience(Pace(lambda: {first.id: 0.05}))
    for failure in (None, FAILED):
        patience.saw(failure)
        assert patience.seconds(first) == 1.0
    patience.saw(TIMEOUT)
    assert patience.seconds(first) == 0.5


@pytest.mark.parametrize(("pace", "short"), [(0.0001, 0.02), (0.5, 1.0)])
def test_a_short_time_is_never_too_short_nor_longer(
    first: SuiteTest, pace: float, short: float
) -> None:
    # A quick test has time to start, a slow one has its limit at most.
    patience = Patience(Pace(lambda: {first.id: pace}))
    patience.saw(TIMEOUT)
    assert patience.seconds(first) == short


def test_without_a_solution_it_is_a_tenth(first: SuiteTest) -> None:
    # On a student's machine there is no solution to measure.
    patience = Patience(Pace())
    patience.saw(TIMEOUT)
    assert patience.seconds(first) == 0.1


def test_the_solution_is_measured_once_and_only_if_asked(first: SuiteTest) -> None:
    # A class without loops never waits for it.
    measured = []

    def rehearse() -> dict[str, float]:
        measured.append(1)
        return {first.id: 0.01}

    pace = Pace(rehearse)
    patience = Patience(pace)
    patience.seconds(first)
    assert measured == []
    assert (pace.of(first.id), pace.total(), pace.of("another")) == (0.01, 0.01, None)
    assert measured == [1]


@pytest.mark.slow
@pytest.mark.parametrize("untidy", [False, True])
def test_a_loop_costs_its_limit_once(grader: Grader, untidy: bool) -> None:
    # Four tests call the loop: one waits for the whole limit, three for a little, and say so. The
    # tests of a function that does not hang are passed as ever.
    source = "import os\n" * untidy + HANGS
    found = grader.grade(Submission("가영", "가영", "mini.py", source, "0", None, (), None))
    ends = {test.id: test.outcome for test in found.tests}
    assert ends.pop("test_quadruple") is Outcome.PASSED
    assert set(ends.values()) == {Outcome.TIMEOUT}
    hurried = ["An earlier check used up" in test.message.en for test in found.tests]
    assert hurried == [False, True, True, True, False]


@pytest.mark.slow
def test_who_has_not_hung_is_not_hurried(grader: Grader) -> None:
    # After a loop in one function, another function still has time to be right.
    source = (
        "import time\n\n\ndef double(x):\n    while x == 17.25:\n        pass\n    return 2 * x\n"
        "\n\ndef quadruple(x):\n    return 4 * x\n"
    )
    found = grader.grade(Submission("가영", "가영", "mini.py", source, "0", None, (), None))
    ends = {test.id: test.outcome for test in found.tests}
    assert ends.pop("test_double_of[1]") is Outcome.TIMEOUT
    assert set(ends.values()) == {Outcome.PASSED}


def test_many_timeouts_make_it_shorter(first: SuiteTest) -> None:
    # A loop that forty tests come to would otherwise cost a second on top of the limit.
    patience = Patience(Pace(lambda: {first.id: 0.0001}))
    given = []
    for _ in range(6):
        given.append(patience.seconds(first))
        patience.saw(TIMEOUT)
    assert given == [1.0, 0.02, 0.02, 0.02, 0.006, 0.006]


def test_a_rehearsal_in_the_middle_of_a_test_leaves_its_trace() -> None:
    # The clock asks how long the solution takes just when a call hangs: that call must be told.
    trace = begin_trace()
    pace = Pace(lambda: {"other": 0.1, "traces": float(begin_trace() is not trace)})
    assert pace.of("traces") == 1.0
    assert current_trace() is trace
