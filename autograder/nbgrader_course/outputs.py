"""What a grade cell shows: each test of its task with its message, and the points as its value."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from autograder.bilingual import Bilingual, Language
from autograder.catalogue import text
from autograder.explain import harmless, harmless_lines
from autograder.grades import Grade
from autograder.outcome import Outcome

_SIGNS = {Outcome.PASSED: "✓", Outcome.SKIPPED: "↷", Outcome.NOT_FILLED: "○"}


@dataclass(frozen=True, slots=True)
class Line:
    """One test: what it looks at, how it ended, and what the student may read about that."""

    title: Bilingual
    outcome: Outcome
    message: Bilingual


def task_words(grade: Grade, task: str, language: Language) -> str:
    """What the student reads below one task of a grade."""
    if grade.refusal is not None:
        return harmless_lines(grade.refusal.in_(language))
    tests = [test for test in grade.tests if test.task == task]
    return words([Line(test.title, test.outcome, test.message) for test in tests], language)


def words(lines: Sequence[Line], language: Language) -> str:
    """The tests in words, each on a line, and below those that failed what there is to say."""
    return "\n".join(_said(lines, language))


def plain_number(points: float, most: float) -> str:
    """The points as nbgrader reads them: never over `most`, which it takes for an error."""
    text = f"{points:.6f}".rstrip("0").rstrip(".")
    return text if float(text) <= most else repr(most)


def _said(lines: Sequence[Line], language: Language) -> Iterator[str]:
    # Neighbours that would say the same, as the checks of one blank do, say it once.
    for (outcome, message), alike in groupby(lines, lambda line: (line.outcome, line.message)):
        passed = outcome is Outcome.PASSED
        ended = "" if passed else f"  ({text(f'outcome.{outcome.value}', language)})"
        for line in alike:
            yield f"{_SIGNS.get(outcome, '✗')} {harmless(line.title.in_(language))}{ended}"
        if not passed:
            said = harmless_lines(message.in_(language))
            yield from (f"    {part}" for part in said.split("\n"))
