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


def test_what_sort_of_type_came_is_noted() -> None:
    # A bool in place of an int is the same mistake as a float there; a list is another.
    noted = []
    for value in (True, 1.5, [1], (2,), "1"):
        trace = begin_trace(looking_on=True)
        equal(value, 1)
        noted += trace.noted
    sorts = ["number", "number", "sequence", "sequence", "str"]
    assert noted == [f"wrong_type: {sort}" for sort in sorts]
