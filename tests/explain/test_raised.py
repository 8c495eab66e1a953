"""Advice for exceptions."""

import builtins

import pytest

from autograder.explain.raised import _ADVICE, advice, kind_words
from autograder.failure import Raised

COMMON = {
    "ValueError": "shape",
    "TypeError": "인자",
    "NameError": "철자",
    "UnboundLocalError": "변수",
    "AttributeError": "점",
    "IndexError": "첨자",
    "KeyError": "키",
    "ZeroDivisionError": "0으로",
    "OverflowError": "커져서",
    "RecursionError": "자신을",
    "ModuleNotFoundError": "모듈",
    "own": "print",
}


@pytest.mark.parametrize(("kind", "word"), COMMON.items())
def test_usual_exceptions_get_their_own_advice(kind: str, word: str):
    # The advice belongs to the exception it stands beside.
    assert word in advice(Raised(kind)).ko


def test_all_names_are_real():
    # A misspelled name in the table would never be looked up.
    own = {"LinAlgError"}
    assert all(issubclass(getattr(builtins, name), BaseException) for name in _ADVICE.keys() - own)


def test_builtin_names_are_said():
    # Also those without advice of their own.
    assert kind_words(Raised("BufferError")) == "`BufferError`"
