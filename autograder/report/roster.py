"""Who handed in what: one row for each student, one place for each assignment."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from autograder.bilingual import Language
from autograder.catalogue import text
from autograder.explain import harmless
from autograder.grades import Grade, Gradings
from autograder.outcome import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Row:
    """One student. `grades` are in the order of the gradings; None where nothing was handed in.

    `copy` is 0, or counts up where one name handed in the same assignment twice.
    """

    student: str
    copy: int
    grades: tuple[Grade | None, ...]


def roster(gradings: Sequence[Gradings], enrolled: Sequence[str] = ()) -> list[Row]:
    """All students, numbers within names in the order of numbers. No grade is left out.

    `enrolled` are the ids of those who have a row even if they handed in nothing at all.
    """
    found: dict[tuple[str, int], list[Grade | None]] = {
        (student, 0): [None] * len(gradings) for student in enrolled
    }
    for position, each in enumerate(gradings):
        seen: Counter[str] = Counter()
        for grade in each.grades:
            key = (grade.student, seen[grade.student])
            seen[grade.student] += 1
            found.setdefault(key, [None] * len(gradings))[position] = grade
    keys = sorted(found, key=lambda key: (_natural(key[0]), key))
    return [Row(name, copy, tuple(found[name, copy])) for name, copy in keys]


def shown_name(student: str, language: Language) -> str:
    """The name as a report shows it: harmless, of bearable length, never empty."""
    return harmless(student.strip(), limit=48) or text("words.nameless", language)


def unfinished(grade: Grade) -> int:
    """How many tests the grader itself could not finish."""
    return sum(test.outcome is Outcome.GRADER_ERROR for test in grade.tests)


def is_stuck(grade: Grade) -> bool:
    """True where a grader error stands, so that the grade may not be exported."""
    return grade.verdict is Verdict.GRADER_ERROR or unfinished(grade) > 0


def scored(grades: Sequence[Grade]) -> list[Grade]:
    """The grades whose score says something about the student."""
    return [grade for grade in grades if grade.verdict is Verdict.GRADED]


def percent(grade: Grade) -> float:
    """The score in percent of the most one can get."""
    return 100 * grade.score / grade.max_score if grade.max_score else 0.0


def plain(points: float) -> str:
    """Points without needless zeros: `85`, `33.5`."""
    return f"{points:.2f}".rstrip("0").rstrip(".")


def _natural(name: str) -> list[tuple[int, int, str]]:
    parts = re.findall(r"[0-9]{1,18}|[^0-9]+|[0-9]+", unicodedata.normalize("NFC", name).casefold())
    return [(0, int(p), "") if p.isascii() and p.isdigit() else (1, 0, p) for p in parts]
