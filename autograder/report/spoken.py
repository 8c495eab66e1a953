"""A test's message in its three parts: what mistake it is, what happened, and the evidence."""

from dataclasses import dataclass

from autograder.bilingual import Bilingual, Language
from autograder.explain import harmless
from autograder.grades import TestResult


@dataclass(frozen=True, slots=True)
class Spoken:
    """`diagnosis` and `prose` have code in backticks; `evidence` is lines of code and values."""

    diagnosis: str
    prose: str
    evidence: tuple[str, ...]


def spoken(test: TestResult, language: Language) -> Spoken:
    """The message of a test. A diagnosis, where there is one, is its first line."""
    if test.diagnosis is None:
        return spoken_text(test.message, language)
    first, _, rest = test.message.in_(language).partition("\n")
    prose, *evidence = _lines(rest)
    return Spoken(harmless(first, limit=_LINE), prose, tuple(evidence))


def spoken_text(said: Bilingual, language: Language) -> Spoken:
    """A text that is no test's: a refusal or a note."""
    prose, *evidence = _lines(said.in_(language))
    return Spoken("", prose, tuple(evidence))


_LINE = 1000


def _lines(said: str) -> list[str]:
    return [harmless(line, limit=_LINE) for line in said.split("\n")]
