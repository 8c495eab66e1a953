"""Which students are at risk of failing the course, by a rule that the page says in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean, median

from autograder.grades import Grade
from autograder.outcome import Verdict
from autograder.report.roster import Row, percent, scored


class Rule(StrEnum):
    """What speaks for a risk."""

    WITHOUT = "without"
    LOW = "low"
    FALLING = "falling"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """At risk is who meets one of three rules.

    `without`: that many assignments or more without a score (not handed in, or ungradable).
    `low`: the mean of the scores below that many percent.
    `fall`: the last `recent` scores, each less the class's median, that many percent points or more
    below those before, on average; those before are at least `before`. Less the median, so that
    a hard assignment at the end of the term is nobody's fall.
    """

    without: int = 2
    low: float = 50.0
    fall: float = 20.0
    recent: int = 2
    before: int = 2


THRESHOLDS = Thresholds()


@dataclass(frozen=True, slots=True)
class AtRisk:
    """One student with the rules that are met.

    `mean` and `fall` (in percent points) are None where there are too few scores for them.
    """

    row: Row
    rules: tuple[Rule, ...]
    without: int
    mean: float | None
    fall: float | None


def students_at_risk(rows: Iterable[Row], thresholds: Thresholds = THRESHOLDS) -> list[AtRisk]:
    """Who meets most rules first, then the lowest mean, then the order of the rows.

    What only the grader failed at counts for nothing. A second upload of one assignment (a copy)
    is no student of its own.
    """
    students = [row for row in rows if row.copy == 0]
    medians = [_median(grades) for grades in zip(*(row.grades for row in students), strict=True)]
    found = [_judged(row, medians, thresholds) for row in students]
    return sorted((each for each in found if each.rules), key=_urgency)


def _urgency(found: AtRisk) -> tuple[int, float]:
    return -len(found.rules), -1.0 if found.mean is None else found.mean


def _median(grades: Iterable[Grade | None]) -> float:
    """What the class has of an assignment; 0 where nobody has a score."""
    return median([percent(grade) for grade in scored([g for g in grades if g])] or [0.0])


def _judged(row: Row, medians: Sequence[float], thresholds: Thresholds) -> AtRisk:
    pairs = zip(row.grades, medians, strict=True)
    scores = [(percent(grade), usual) for grade, usual in pairs if grade and scored([grade])]
    percents = [score for score, _ in scores]
    without = sum(grade is None or grade.verdict is Verdict.UNGRADABLE for grade in row.grades)
    mean = fmean(percents) if percents else None
    fall = _fall([score - usual for score, usual in scores], thresholds)
    met = {
        Rule.WITHOUT: without >= thresholds.without,
        Rule.LOW: mean is not None and mean < thresholds.low,
        Rule.FALLING: fall is not None and fall >= thresholds.fall,
    }
    return AtRisk(row, tuple(rule for rule, holds in met.items() if holds), without, mean, fall)


def _fall(scores: Sequence[float], thresholds: Thresholds) -> float | None:
    before, recent = scores[: -thresholds.recent], scores[-thresholds.recent :]
    if len(before) < thresholds.before:
        return None
    return fmean(before) - fmean(recent)
