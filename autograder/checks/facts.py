"""What a failed check knows: a fact of a closed list, with words a student may read beside it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from autograder.bilingual import Bilingual
from autograder.checks.difference import Difference
from autograder.outcome import Outcome


class FactKind(StrEnum):
    """The facts, in the order in which they are looked for."""

    MISSING = "missing"
    NOT_FILLED = "not_filled"
    WRONG_TYPE = "wrong_type"
    LENGTH = "length"
    KEYS = "keys"
    SHAPE = "shape"
    DTYPE = "dtype"
    NOT_FINITE = "not_finite"
    TRANSPOSED = "transposed"
    FACTOR = "factor"
    SIGN = "sign"
    WRONG_AXIS = "wrong_axis"
    NEARLY = "nearly"
    DIFFERENT = "different"
    OUT_OF_RANGE = "out_of_range"
    CHANGED_ARGUMENT = "changed_argument"
    CALLED_ELSEWHERE = "called_elsewhere"
    NOT_RAISED = "not_raised"
    CLAIM = "claim"


_OUTCOMES = {
    FactKind.NOT_FILLED: Outcome.NOT_FILLED,
    FactKind.WRONG_TYPE: Outcome.WRONG_TYPE,
    FactKind.DTYPE: Outcome.WRONG_TYPE,
}


# A bool in place of an int is the same mistake as a float there; a list is not.
_SORTS = dict.fromkeys(("bool", "int", "uint", "float", "complex"), "number") | {
    "list": "sequence",
    "tuple": "sequence",
}


@dataclass(frozen=True, slots=True)
class Secret:
    """What only public tests and the instructor's `--reveal` may show.

    `command` is the call ready to paste, `arguments` their shapes and dtypes; all three after
    `actual` are there for public tests only.
    """

    call: str = ""
    expected: str = ""
    actual: str = ""
    command: str = ""
    arguments: tuple[str, ...] = ()
    difference: Difference | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One reason why a check failed.

    `about` is the name in the student's file. `words` fill the message; they hold type names,
    shapes, dtypes and factors from closed lists, never a hidden input or an expected value.
    """

    kind: FactKind
    about: str
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    claim: Bilingual | None = None
    secret: Secret = Secret()

    @property
    def gist(self) -> str:
        """The kind, and for a wrong type what sort of type came: what two findings share."""
        if self.kind is not FactKind.WRONG_TYPE:
            return self.kind.value
        word = re.match(r"(?:np\.)?([a-z]*)", self.words.get("got", ""))
        return f"{self.kind.value}: {_SORTS.get(word[1], word[1]) if word else ''}"

    @property
    def outcome(self) -> Outcome:
        """The contract's word for a test that failed with this fact."""
        return _OUTCOMES.get(self.kind, Outcome.FAILED)


class Mismatch(AssertionError):
    """A check that did not hold. Carries the fact; pytest sees an ordinary assertion."""

    def __init__(self, fact: Fact) -> None:
        super().__init__(fact)
        self.fact = fact

    def __str__(self) -> str:
        parts = [f"{self.fact.kind.value}: {self.fact.about}", *map(str, self.fact.words.values())]
        return " · ".join(parts)
