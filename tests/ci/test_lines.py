"""Which line of a student's file a failed test points at."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.ci.lines import line_at_fault
from autograder.outcome import Outcome

SOURCE = '''import numpy as np

w, b = np.array([1.0, ...]), 2


def f(x):
    """A docstring."""
    y = ...  # TODO
    return y


class Net:
    def forward(self, x):
        return x

    def backward(self, dout):
        return ...


def f(x):
    return x
'''


@pytest.mark.parametrize(
    ("names", "outcome", "line"),
    [
        (["f"], Outcome.FAILED, 20),  # the later definition is the one that counts
        (["Net"], Outcome.FAILED, 12),
        (["Net.forward"], Outcome.FAILED, 13),
        (["Net.missing"], Outcome.FAILED, 12),
        (["Net"], Outcome.NOT_FILLED, 17),
        (["w"], Outcome.NOT_FILLED, 3),
        (["b"], Outcome.FAILED, 3),
        (["missing", "f"], Outcome.FAILED, 20),
        (["missing"], Outcome.FAILED, None),
        ([], Outcome.FAILED, None),
    ],
)
def test_line_at_fault(names, outcome, line):
    # A mark on the wrong line sends a student to code that is right.
    assert line_at_fault(SOURCE, names, outcome) == line


@pytest.mark.parametrize("source", ["def f(:", "\0", "(" * 5000, "\ud800"])
def test_what_is_no_python_has_no_line(source):
    # A file that does not parse is told of elsewhere; here nothing may break.
    assert line_at_fault(source, ["f"], Outcome.FAILED) is None


@settings(max_examples=60)
@given(st.text(alphabet="def f():x=.\n ,[]*'", max_size=60))
def test_any_text_gives_a_line_of_it_or_none(source):
    # Students' files are any text at all.
    line = line_at_fault(source, ["f", "x"], Outcome.NOT_FILLED)
    assert line is None or 1 <= line <= source.count("\n") + 1
