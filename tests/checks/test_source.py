"""What a program's text says of its own functions."""

import pytest

from autograder.checks.source import draws_lots, parameters, tree_of

SOURCE = """
import numpy as np
def f(x): return 1
def f(a, b=2, *, c): return np.random.rand()
class Net:
    def __init__(self, n, m): pass
    def predict(self, x): return x
    @staticmethod
    def loss(y, t): return y
    def sample(self, rng): return rng.random(3)
class Old(Net):
    w = np.random.randn(3)
"""


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("f", ["a", "b"]),  # the last definition holds
        ("Net", ["n", "m"]),
        ("Net.predict", ["x"]),
        ("Net.loss", ["y", "t"]),
        ("Old", []),
        ("nothing", []),
        ("f.x", []),
    ],
)
def test_parameters_are_those_that_a_caller_fills(name: str, names: list[str]):
    # Without the object itself.
    assert parameters(SOURCE, name) == names


@pytest.mark.parametrize(("name", "draws"), [("f", True), ("Net", False), ("Old.predict", True)])
def test_who_draws_lots(name: str, draws: bool):
    # A generator that was given draws the same each time.
    assert draws_lots(SOURCE, name) == draws


@pytest.mark.parametrize("source", ["def f(:", "\x00", "(" * 500, "x = '\ud800'"])
def test_no_program_breaks_it(source: str):
    # Evidence is gathered while a test fails: it must not fail itself.
    assert tree_of(source).body == []
