"""Looking on: a test goes on to its next request, whatever a comparison finds."""

import pytest

from autograder.checks import Mismatch, claim, close, equal, integer, within
from autograder.checks.trace import begin_trace


def test_findings_are_noted_and_the_test_goes_on() -> None:
    # The probes of a known mistake are all that a test asks, not only what is asked until then.
    trace = begin_trace(looking_on=True)
    equal(1, 7)
    close(1.0, -1.0)
    within(5.0, 0, 1)
    claim(False, ko="", en="")
    equal(3, 3)
    assert trace.noted == ["different", "sign", "out_of_range", "claim"]
    assert trace.judged == [1, 1.0, 5.0, False, 3]


def test_what_gives_a_value_still_ends_the_test() -> None:
    # There is nothing that the test could go on with.
    begin_trace(looking_on=True)
    with pytest.raises(Mismatch):
        integer("three")


def test_a_graded_test_ends_at_its_first_finding() -> None:
    # The same check, when it counts.
    trace = begin_trace()
    with pytest.raises(Mismatch):
        equal(1, 2)
    assert trace.noted == []
