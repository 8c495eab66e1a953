"""Item analysis: how hard each test is, and whether it tells strong submissions from weak ones."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from statistics import correlation, median

from autograder.bilingual import Bilingual
from autograder.grades import Grade, TestResult
from autograder.outcome import Outcome


class Flag(StrEnum):
    """Why a test deserves a look."""

    NOBODY = "nobody"
    EVERYBODY = "everybody"
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True)
class Enough:
    """How many submissions it takes before a test is flagged, or its discrimination is told."""

    to_flag: int = 5
    to_correlate: int = 10


ENOUGH = Enough()


@dataclass(frozen=True, slots=True)
class Item:
    """One test over the `count` submissions for which the grader could finish it.

    `seconds` is the median time it took.
    """

    id: str
    task: str
    title: Bilingual
    visibility: str
    count: int
    passed: int
    discrimination: float | None
    seconds: float
    flag: Flag | None

    @property
    def difficulty(self) -> float | None:
        """The share that passes it: the p-value of classical test theory; high is easy."""
        return self.passed / self.count if self.count else None


@dataclass(slots=True)
class _Column:
    """One test in the submissions that have it; `rest` is their share of the other tests.

    Lists that grow, and no record for each answer: a large class has half a million.
    """

    test: TestResult
    passed: list[bool] = field(default_factory=list)
    rest: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)


def item_numbers(grades: Iterable[Grade], enough: Enough = ENOUGH) -> tuple[Item, ...]:
    """Every test in the order in which it is first met. Suites of different age may differ."""
    columns: dict[tuple[str, str], _Column] = {}
    for grade in grades:
        _note(grade, columns)
    return tuple(_item(column, enough) for column in columns.values())


def discrimination(passed: Sequence[bool], rest: Sequence[float]) -> float | None:
    """The item-rest correlation: a test's 0 and 1 against each submission's share of the others.

    This is the point-biserial correlation corrected for overlap: the test itself is left out of
    the total, with which it would else correlate for being part of it (S. Henrysson, 'Correction
    of item-total correlations in item analysis', Psychometrika 28, 1963, 211-218; L. Crocker and
    J. Algina, 'Introduction to Classical and Modern Test Theory', 1986, chapter 14). It lies in
    -1 to 1. None where one of the two is the same for all.
    """
    if len(set(passed)) < 2 or len(set(rest)) < 2:
        return None
    return correlation(passed, rest)


def _note(grade: Grade, columns: dict[tuple[str, str], _Column]) -> None:
    """Adds what says something about the student: a grader error does not."""
    counted = [test for test in grade.tests if test.outcome is not Outcome.GRADER_ERROR]
    passed = sum(test.outcome is Outcome.PASSED for test in counted)
    others = max(len(counted) - 1, 1)
    shares = {True: (passed - 1) / others, False: passed / others}
    for test in counted:
        key = (test.task, test.id)
        column = columns.get(key)
        if column is None:
            column = columns[key] = _Column(test)
        own = test.outcome is Outcome.PASSED
        column.passed.append(own)
        column.rest.append(shares[own])
        column.seconds.append(test.seconds)


def _item(column: _Column, enough: Enough) -> Item:
    test, passed, count = column.test, sum(column.passed), len(column.passed)
    found = None
    if count >= enough.to_correlate:
        found = discrimination(column.passed, column.rest)
    return Item(
        id=test.id,
        task=test.task,
        title=test.title,
        visibility=test.visibility,
        count=count,
        passed=passed,
        discrimination=found,
        seconds=median(column.seconds),
        flag=_flag(passed, count, found) if count >= enough.to_flag else None,
    )


def _flag(passed: int, count: int, found: float | None) -> Flag | None:
    if passed == 0:
        return Flag.NOBODY
    if passed == count:
        return Flag.EVERYBODY
    # As it is shown: what rounds to zero is zero.
    return Flag.NEGATIVE if found is not None and round(found, 2) < 0 else None
