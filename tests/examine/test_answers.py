"""Two programs' answers: the same mistake in other words agrees, another one does not."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from autograder.checks.trace import Call
from autograder.examine.answers import Answers, alike, answers_of, begins_like
from autograder.examine.attempt import Attempt
from autograder.failure import Failure, Raised
from autograder.outcome import Outcome
from autograder.sandbox.kept import from_bytes, to_bytes


def answers(*results: object, args: tuple[object, ...] | None = (1,)) -> Answers:
    """What a test gets that makes one call for each of the results."""
    calls = tuple(Call("f", args, {}, result, {}) for result in results)
    found = answers_of(Attempt(None, None, 0.0, calls))  # type: ignore[arg-type]  # its test is not looked at
    assert found is not None
    return found


def raised(kind: str) -> Failure:
    """A call that ended with that exception."""
    return Failure(Outcome.RAISED, "f", raised=Raised(kind, "no"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1.0, np.float64(1.0)),
        (2, np.int64(2)),
        (1.5, np.array(1.5)),
        ([1.0, 2.0], np.array([1, 2])),
        ((1.0, 2.0), [np.float32(1), 2]),
        ({"b": 1, "a": 2}, {"a": 2, "b": 1}),
        (0.1 + 0.2, 0.3),
        (float("nan"), np.float64("nan")),
        (np.full(1000, 0.3, np.float32), np.full(1000, 0.3)),
        (raised("IndexError"), raised("LookupError")),
        (10**400, float("inf")),
    ],
)
def test_another_style_agrees(one: object, other: object) -> None:
    # Types and containers are the checks' business; rounding and order are nobody's.
    assert alike(answers(one), answers(other))
    assert alike(answers(other), answers(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1.0, 1.001),
        (np.zeros(3), np.zeros((3, 1))),
        ([1.0, 2.0], [1.0, 2.0, 3.0]),
        ({"a": 1}, {"b": 1}),
        ("yes", "no"),
        (None, 0),
        (0.0, float("nan")),
        (np.zeros(1000), np.append(np.zeros(999), 1)),
        (raised("ValueError"), raised("TypeError")),
        (raised("ValueError"), 0.0),
    ],
)
def test_another_answer_does_not(one: object, other: object) -> None:
    # Each of these is another mistake, or none.
    assert not alike(answers(one), answers(other))


def test_other_weights_may_make_the_same_mistake() -> None:
    # A variable's own numbers say nothing: what counts is what the checks make of them.
    one, other = (answers(np.full((2, 2), n), args=None) for n in (1, 7))
    assert alike(one, other)
    assert not alike(one, answers([[1, 1], [1, 1]], args=None))  # a list where an array should be


def test_a_test_that_ended_early_is_a_beginning() -> None:
    # Graded tests end at their first finding; the known mistake's go on.
    assert begins_like(answers(1.0), answers(1.0, 2.0))
    assert not begins_like(answers(1.0, 2.0), answers(1.0))
    assert not begins_like(answers(3.0), answers(1.0, 2.0))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
    | st.complex_numbers() | arrays(np.float64, 3) | st.just(object()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)  # fmt: skip


@settings(max_examples=60)
@given(VALUES, VALUES)
def test_any_values_can_be_compared_and_kept(one: object, other: object) -> None:
    # Whatever a program returns: an answer agrees with itself, also after it was kept.
    mine = answers(one)
    assert alike(mine, answers(one))
    assert alike(mine, answers(other)) == alike(answers(other), mine)
    assert to_bytes(from_bytes(to_bytes(mine.given[0].value))) == to_bytes(mine.given[0].value)
