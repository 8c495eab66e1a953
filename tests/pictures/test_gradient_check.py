"""The gradient check: right facts, marked cells, and words for whatever a program returns."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure

from autograder.bilingual import Bilingual
from autograder.pictures.gradient_check import (
    ALLOWED,
    Gradient,
    above_and_below,
    gradient_check,
    slopes,
)

RIGHT = np.arange(12.0).reshape(3, 4)


def checked(found: Any, right: Any = RIGHT, name: str = "W1") -> tuple[Bilingual, list[str]]:
    """The words, and what is written in the map."""
    figure = Figure(layout="constrained")
    _, home = above_and_below(figure, [1, 1])
    words = gradient_check(home, "en", [Gradient(name, (3, 4), lambda: found, lambda: right)])
    (axes,) = figure.axes
    return words, [text.get_text() for text in axes.texts if not text.get_text().isdigit()]


def test_all_agree() -> None:
    # A difference within the tolerance is none, in words and in every cell.
    words, cells = checked(RIGHT + ALLOWED / 2)
    assert "12개가 모두" in words.ko
    assert "All 12" in words.en
    assert cells == ["W1", *["="] * 12]


def test_what_differs_is_counted_marked_and_the_worst_is_named() -> None:
    # One too large, one much too small, one that is no number: the last lies furthest off.
    found = RIGHT.copy()
    found[0, 1] += 1e-3
    found[1, 2] -= 5
    words, cells = checked(found)
    assert words.en.startswith("2 of 12 gradients differ")
    assert "W1[1, 2] (mine 1, numerical 6)" in words.en
    assert "12개 중 2개가" in words.ko
    assert (cells.count("+"), cells.count("−"), cells.count("=")) == (1, 1, 10)
    found[2, 3] = np.nan
    words, cells = checked(found)
    assert "3 of 12" in words.en
    assert "W1[2, 3] (mine nan, numerical 11)" in words.en
    assert cells.count("?") == 1


NONSENSE = [
    *(None, "text", 3, [[1.0] * 4] * 3, RIGHT.T, np.array(["a"] * 12).reshape(3, 4)),
    *(np.zeros((3, 0)), np.full((3, 4), object())),
]


@pytest.mark.parametrize("nonsense", NONSENSE, ids=lambda each: type(each).__name__)
def test_nothing_to_compare(nonsense: Any) -> None:
    # What is no array of that shape is said to be missing; it fails nothing.
    words, cells = checked(nonsense)
    assert words.en == "Not there yet, or of another shape, and so not compared: W1."
    assert cells == ["W1", *["?"] * 12]


@pytest.mark.parametrize("value", [np.inf, -np.inf, 1e308, -1e308, 5e-324])
def test_numbers_of_any_size(value: float) -> None:
    # The colours' scale survives what no scale can hold.
    words, _ = checked(np.full((3, 4), value))
    assert "of 12" in words.en


@given(st.lists(st.floats(-3, 3), min_size=4, max_size=4))
@settings(max_examples=20)
def test_slopes_are_exact_for_a_polynomial_of_degree_four(factors: list[float]) -> None:
    # The rule of fourth order has no error there but rounding, so 1e-6 is the student's to miss.
    at = np.array([[0.5, -1.0], [2.0, 0.0]])
    weights = np.array(factors).reshape(2, 2)
    found = slopes(lambda x: float((weights * x**4).sum() + x.sum() ** 2), at)
    np.testing.assert_allclose(found, 4 * weights * at**3 + 2 * at.sum(), atol=1e-8)
