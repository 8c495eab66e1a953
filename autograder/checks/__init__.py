"""The vocabulary that suites are written in: each check passes or says how the result differs."""

from autograder.checks.claiming import (
    NoResult,
    Recorder,
    called_at,
    claim,
    finite,
    raises,
    recorded,
    unchanged,
    within,
)
from autograder.checks.comparing import close, equal
from autograder.checks.facts import Fact, FactKind, Mismatch
from autograder.checks.in_guest import in_guest
from autograder.checks.reading import array, filled, integer, integers, number, sequence
from autograder.sandbox.handle import Handle
from autograder.sandbox.referring import Library

__all__ = [
    "Fact",
    "FactKind",
    "Handle",
    "Library",
    "Mismatch",
    "NoResult",
    "Recorder",
    "array",
    "called_at",
    "claim",
    "close",
    "equal",
    "filled",
    "finite",
    "in_guest",
    "integer",
    "integers",
    "number",
    "raises",
    "recorded",
    "sequence",
    "unchanged",
    "within",
]
