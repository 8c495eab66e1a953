"""Distributions in numbers."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.report.statistics.spread import Spread, bins, spread

PERCENTS = st.lists(st.floats(0, 100), min_size=1, max_size=40)


@pytest.mark.parametrize(
    ("score", "place"), [(0, 0), (9.99, 0), (10, 1), (50, 5), (89.9, 8), (99.9, 9), (100, 9)]
)
def test_scores_fall_into_their_bins(score: float, place: int):
    # 100 belongs to the last bin, and a bin's lower end to it.
    assert [bin_.count for bin_ in bins([score])].index(1) == place


def test_what_lies_outside_is_not_lost():
    # Points taken off or added by hand: everybody is in some bin.
    found = [bin_.count for bin_ in bins([-5.0, 120.0])]
    assert (found[0], found[-1], sum(found)) == (1, 1, 2)


def test_nobody_has_no_spread():
    # Before the first submission there is no mean, and no zero in its place.
    assert spread([]) is None
    assert sum(bin_.count for bin_ in bins([])) == 0


def test_one_student_is_a_class():
    # The library has no quartiles of one value.
    assert spread([70.0]) == Spread(70.0, 70.0, 70.0, 70.0)


def test_quartiles_are_inclusive():
    # As spreadsheets' QUARTILE.INC has them, so that an instructor finds the same.
    assert spread([0, 25, 50, 75, 100]) == Spread(50, 25, 50, 75)


@settings(max_examples=60)
@given(PERCENTS)
def test_the_middle_half_is_in_order_and_in_range(percents: list[float]):
    # Whatever the scores, the chart's bar has its foot below its head.
    found = spread(percents)
    assert found is not None
    order = [min(percents), found.lower, found.median, found.upper, max(percents)]
    slack = 1e-9
    assert all(a <= b + slack for a, b in itertools.pairwise(order))
