"""Parameters that do not fit the call."""

from typing import Any

import pytest

from autograder.checks.trace import Call
from autograder.explain.calling import cause_of_call

SOURCE = """
def one(x): return x
def some(x, h=1e-4): return x
def many(*xs, **more): return 0
class Layer:
    def forward(x, y): return x
    def backward(self, dout): return dout
    @staticmethod
    def free(x): return x
"""


@pytest.mark.parametrize(
    ("name", "args", "kwargs", "key"),
    [
        ("one", (1, 2), {}, "number"),
        ("one", (), {}, "number"),
        ("some", (1,), {"step": 1}, "parameter"),
        ("some", (1,), {"H": 1}, "parameter_near"),
        ("Layer.forward", (1, 2), {}, "no_self"),
        ("Layer.backward", (), {}, "number"),
        ("one", (1,), {}, None),
        ("some", (1,), {"h": 1}, None),
        ("many", (1, 2, 3), {"a": 1}, None),
        ("Layer.free", (1,), {}, None),
        ("nothing", (1,), {}, None),
        ("one", None, {}, None),
    ],
)
def test_why_it_could_not_be_called(name: str, args: Any, kwargs: dict[str, Any], key: str | None):
    # Read from the `def` line, so that it is known before anything runs.
    found = cause_of_call(SOURCE, Call(name, args, kwargs, None, {}))
    assert (found.key if found else None) == key


def test_no_call_no_cause():
    # Loading a file calls nothing.
    assert cause_of_call(SOURCE, None) is None
