"""Likely typos."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.explain.typos import keyword, nearest, typo
from autograder.failure import Typo

SOURCE = """
import numpy as np
import numppy
from numpy import arrray
WEIGHTS = {"W1": 1, "b1": 2}
class Net:
    def __init__(self, hidden_size):
        self.params = {"W1": hidden_size}
    def predict(self, x):
        return self.prams["W1"] + self.predct(x)
def layer(x, activation=None):
    total = np.arrray(x)
    total = np.float(x)
    y = x.shpae
    return activatoin(totl)
layer(1, activaton=2)
WEIGHTS["w1"]
nothing_like_it_at_all
"""
LINES = SOURCE.splitlines()


def line(part: str) -> int:
    return next(number for number, text in enumerate(LINES, 1) if part in text)


@pytest.mark.parametrize(
    ("part", "kind", "wrong", "right"),
    [
        ("self.prams", "AttributeError", "prams", "params"),
        ("np.arrray", "AttributeError", "arrray", "array"),
        ("np.float", "AttributeError", "np.float", "float"),
        ("x.shpae", "AttributeError", "shpae", "shape"),
        ("activatoin(", "NameError", "activatoin", "activation"),
        ("activaton=", "TypeError", "activaton", "activation"),
        ('WEIGHTS["w1"]', "KeyError", "w1", "W1"),
        ("import numppy", "ModuleNotFoundError", "numppy", "numpy"),
        ("import arrray", "ImportError", "arrray", "array"),
    ],
)
def test_a_name_that_nothing_has_is_recognised(part: str, kind: str, wrong: str, right: str):
    # With the name that is meant: the best hint there is.
    assert typo(SOURCE, line(part), kind) == Typo(wrong, right)


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("nothing_like", "NameError"),
        ("np.arrray", "ValueError"),
        ("np.arrray", "NameError"),
        ("def layer", "NameError"),
    ],
)
def test_no_guess_where_there_is_no_typo(part: str, kind: str):
    # A wrong guess is worse than none.
    assert typo(SOURCE, line(part), kind) is None


@pytest.mark.parametrize(
    ("name", "names", "right"),
    [
        ("softmax", ["Softmax", "softmin"], "Softmax"),
        ("step_function", ["stepFunction", "step"], "stepFunction"),
        ("weights", ["weight", "height"], "weight"),
        ("AND", ["and_", "NAND"], "and_"),
        ("AND", ["OR", "XOR"], None),
        ("x", ["y", "z"], None),
        ("softmax", [], None),
        ("softmax", ["softmax"], None),
    ],
)
def test_the_nearest_name(name: str, names: list[str], right: str | None):
    # Other capitals, other signs and plurals before other letters.
    assert nearest(name, names) == right


@pytest.mark.parametrize(
    ("text", "right"),
    [("retrun x", "return"), ("esle:", "else"), ("whlie x:", "while"), ("imoprt numpy", "import")],
)
def test_a_misspelled_keyword(text: str, right: str):
    # Python says no more than 'invalid syntax'.
    found = keyword(text)
    assert found is not None
    assert found.right == right


@pytest.mark.parametrize("text", ["return x", "x = 1", "print x", "foo(1)", "if x", "", "total 3"])
def test_other_lines_have_no_keyword(text: str):
    # `print x` has advice of its own.
    assert keyword(text) is None


@settings(max_examples=40)
@given(st.text(max_size=60), st.integers(-1, 5), st.sampled_from(["NameError", "KeyError"]))
def test_any_text(source: str, number: int, kind: str):
    # Whatever was handed in.
    found = typo(source, number, kind)
    assert found is None or found.wrong != found.right
    keyword(source)
