"""Where two arrays differ."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.checks.difference import Row, difference


def test_the_first_place_the_count_and_the_gap():
    # What a student looks for in two printed arrays, found for them.
    right = np.arange(6.0).reshape(2, 3)
    came = right + np.array([[0, 0, 0], [0, 0.25, -2]])
    found = difference(came, right, 1e-4, 1e-6)
    assert found is not None
    assert (found.first, found.differing, found.size, found.largest) == ("[1, 1]", 2, 6, "2")
    assert found.rows[4] == Row("[1, 1]", "4.0", "4.25", True)
    assert [row.differs for row in found.rows] == [False] * 4 + [True] * 2
    assert not found.above
    assert not found.below


@pytest.mark.parametrize(
    ("place", "first", "last"), [(0, "[0]", "[5]"), (50, "[48]", "[53]"), (99, "[94]", "[99]")]
)
def test_of_a_large_array_what_is_around_the_first_difference(place: int, first: str, last: str):
    # Also at either end.
    right = np.zeros(100)
    came = right.copy()
    came[place] = 1
    found = difference(came, right, 0, 0)
    assert found is not None
    assert (found.rows[0].index, found.rows[-1].index) == (first, last)
    assert (found.above, found.below) == (place > 0, place < 99)


def test_values_that_look_the_same_are_shown_in_full():
    # `0.1` beside `0.1` would be a riddle.
    found = difference(np.array([0.1, 0.1 + 1e-12]), np.array([0.1, 0.1]), 0, 0)
    assert found is not None
    assert found.rows[1].expected != found.rows[1].actual


@pytest.mark.parametrize(
    ("came", "right"),
    [(np.array(1.0), np.array(2.0)), (np.ones(3), np.ones(4)), (np.ones(3), np.ones(3))],
)
def test_nothing_to_put_side_by_side(came: Any, right: Any):
    # One number, another shape, or no difference.
    assert difference(came, right, 0, 0) is None


numbers = hnp.arrays(np.float64, st.integers(2, 30), elements=st.floats(width=64))


@settings(max_examples=60)
@given(numbers, st.data())
def test_any_two_arrays(came: Any, data: st.DataObject):
    # Infinities and nan too; what is shown as differing does differ.
    right = data.draw(hnp.arrays(np.float64, came.shape, elements=st.floats(width=64)))
    found = difference(came, right, 1e-4, 1e-6)
    if found is None:
        assert np.isclose(came, right, 1e-4, 1e-6, equal_nan=True).all()
    else:
        assert sum(row.differs for row in found.rows) <= found.differing
        assert any(row.differs and row.index == found.first for row in found.rows)
