"""The facts, in the order in which they are looked for."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder.checks import Mismatch, close, equal
from autograder.checks.facts import FactKind
from autograder.checks.trace import Call, Public, begin_trace

RIGHT = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
WHOLE = np.array([[1, 2, 3], [4, 5, 6]])
SQUARE = np.array([[1.0, 2.0], [3.0, 5.0]])


def fact(check: Callable[..., None], actual: Any, expected: Any, **more: Any) -> FactKind:
    begin_trace()
    with pytest.raises(Mismatch) as caught:
        check(actual, expected, **more)
    return caught.value.fact.kind


@pytest.mark.parametrize(
    ("check", "actual", "expected", "kind"),
    [
        (close, None, RIGHT, FactKind.NOT_FILLED),
        (close, [None, 1], (1.0, 2.0), FactKind.NOT_FILLED),
        (close, [[1.0]], RIGHT, FactKind.WRONG_TYPE),
        (close, RIGHT > 2, RIGHT, FactKind.WRONG_TYPE),
        (close, (1.0, 2.0, 3.0), (1.0, 2.0), FactKind.LENGTH),
        (close, {"a": None, "b": 1}, {"a": 1.0}, FactKind.NOT_FILLED),
        (close, {"b": 1}, {"a": 1.0}, FactKind.KEYS),
        (close, np.full((2, 2), np.nan), RIGHT, FactKind.SHAPE),
        (equal, np.full((2, 2), 0.5), WHOLE, FactKind.SHAPE),  # ahead of the dtype
        (equal, WHOLE > 2, WHOLE, FactKind.DTYPE),
        (equal, WHOLE / 2, WHOLE, FactKind.DTYPE),
        (close, np.where(RIGHT > 5, np.nan, RIGHT), RIGHT, FactKind.NOT_FINITE),
        (close, RIGHT.T, RIGHT, FactKind.TRANSPOSED),
        (close, SQUARE.T, SQUARE, FactKind.TRANSPOSED),
        (close, 2 * RIGHT, RIGHT, FactKind.FACTOR),
        (close, -RIGHT, RIGHT, FactKind.SIGN),
        (close, RIGHT * 1.005, RIGHT, FactKind.NEARLY),
        (close, RIGHT + 1, RIGHT, FactKind.DIFFERENT),
        (close, np.full(3, 5e-5), np.zeros(3), FactKind.NEARLY),
        (close, np.ones(3), np.zeros(3), FactKind.DIFFERENT),
    ],
)
def test_the_surest_reason_first(
    check: Callable[..., None], actual: Any, expected: Any, kind: FactKind
):
    # Whoever returns None is not told about shapes, and whoever has nan not about factors.
    assert fact(check, actual, expected) is kind


def test_another_axis_comes_before_nearly():
    # Both would hold here.
    wrong = RIGHT * 1.005
    assert fact(close, wrong, RIGHT, wrong_axis=wrong) is FactKind.WRONG_AXIS


def test_a_public_test_gathers_evidence_and_a_hidden_one_none():
    # What is not gathered cannot leak.
    result = RIGHT + 1
    for public in (Public("def f(x, y): return x", "f"), None):
        begin_trace(public).calls.append(Call("f", (RIGHT, 2.0), {}, result, {}))
        with pytest.raises(Mismatch) as caught:
            close(result, RIGHT)
        secret = caught.value.fact.secret
        assert secret.expected.startswith("[[1., 2., 3.]")
        assert bool(secret.command) == bool(public)
        assert secret.arguments == (("x: (2, 3) float64",) if public else ())
        assert (secret.difference is not None) == bool(public)


def test_an_expected_whole_number_is_shown_as_one():
    # `expected: 0.0` would send a student looking for a decimal point.
    begin_trace()
    with pytest.raises(Mismatch) as caught:
        equal(1, 0)
    assert caught.value.fact.secret.expected == "0"
