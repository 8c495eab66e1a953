"""Values as Python text that gives them again."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.checks import recorded
from autograder.checks.literals import Unwritable, function_text, literal

DTYPES = [np.bool_, np.int8, np.int64, np.uint8, np.float32, np.float64]
arrays = st.sampled_from(DTYPES).flatmap(
    lambda dtype: hnp.arrays(
        dtype, hnp.array_shapes(min_dims=0, max_dims=3, max_side=4, min_side=0)
    )
)
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.tuples(inner) | st.dictionaries(st.text(), inner)
    ),
    max_leaves=8,
)


def again(text: str) -> Any:
    return eval(text, {"np": np})  # our own text: that it gives the value again is the test


@settings(max_examples=60)
@given(arrays)
def test_an_array_comes_back_with_its_dtype(value: Any):
    # int and float, float32 and float64 behave differently in a student's program.
    try:
        text = literal(value)
    except Unwritable:
        assert value.size > 40
        return
    found = again(text)
    assert found.dtype == value.dtype
    np.testing.assert_array_equal(found, value)


@settings(max_examples=60)
@given(plain)
def test_plain_values_come_back(value: Any):
    # Also nan and inf, which Python itself does not write so that it can read them.
    assert repr(again(literal(value))) == repr(value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (np.zeros((20, 30)), "np.zeros((20, 30))"),
        (np.ones(50, dtype=int), "np.ones(50, dtype=np.int64)"),
        (np.full((2, 3), 0.5), "np.full((2, 3), 0.5)"),
        (np.arange(100), "np.arange(100)"),
        (np.eye(10), "np.eye(10, 10)"),
        (np.tile([[0, 1], [2, 3]], (10, 1)), "np.tile(np.array([[0, 1], [2, 3]]), (10, 1))"),
        (np.float32(0.5), "np.float32(0.5)"),
        ((1,), "(1,)"),
    ],
)
def test_long_arrays_have_a_recipe(value: Any, text: str):
    # Six hundred zeros in a line help nobody.
    assert literal(value) == text
    np.testing.assert_array_equal(again(text), value)


@pytest.mark.parametrize("value", [object(), np.arange(1000) ** 2, [0.5] * 100, {1, 2}, 1j])
def test_what_cannot_be_written_is_refused(value: Any):
    # Better the call as it is than one that does something else.
    with pytest.raises(Unwritable):
        literal(value)


def named(x: Any) -> Any:
    """With a docstring."""
    return x * 2


def long(x: Any) -> Any:
    for _ in range(2):
        x = x * 2
    return x


OUTSIDE = 3.0
SQUARE = lambda x: x[0] ** 2  # noqa: E731  a function to pass, as in the lecture


@pytest.mark.parametrize(
    ("function", "text"),
    [
        (abs, "abs"),
        (np.sum, "np.sum"),
        (SQUARE, "lambda x: x[0] ** 2"),
        (recorded(SQUARE), "lambda x: x[0] ** 2"),
        (named, "lambda x: x * 2"),
    ],
)
def test_functions_of_one_expression(function: Any, text: str):
    # Suites pass lambdas to numerical_diff and the like.
    assert function_text(function) == text


def test_two_lambdas_in_one_line_are_told_apart():
    # By what they do.
    pair = (lambda x: x + 1, lambda x: np.exp(x) + 2)
    assert [function_text(each) for each in pair] == ["lambda x: x + 1", "lambda x: np.exp(x) + 2"]


@pytest.mark.parametrize("function", [long, lambda x: x * OUTSIDE, [].append])
def test_functions_that_need_more_are_refused(function: Any):
    # The name `OUTSIDE` is the suite's, and not there when the line is pasted.
    with pytest.raises(Unwritable):
        function_text(function)
