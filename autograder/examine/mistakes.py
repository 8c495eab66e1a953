"""Known mistakes: the programs in `wrong/`, and which one a student's results are those of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual
from autograder.checks.trace import Call
from autograder.errors import CourseError
from autograder.examine.attempt import Attempt
from autograder.examine.suite import SuiteTest
from autograder.failure import Failure
from autograder.sandbox.handle import Handle, describe
from autograder.toml_table import Table


@dataclass(frozen=True, slots=True)
class Mistake:
    """A program with one known mistake, the task it loses points on, and the diagnosis."""

    id: str
    task: str
    text: Bilingual
    path: Path


def read_mistakes(folder: Path, assignment: Assignment) -> tuple[Mistake, ...]:
    """The mistakes of a suite's folder. Raises CourseError where files and diagnoses differ."""
    table = Table.read(folder / "diagnoses.toml")
    files = {path.stem: path for path in sorted((folder / "wrong").glob("*.py"))}
    found = []
    for name in table.names():
        entry = table.table(name)
        if name not in files:
            raise table.error("suite_errors.no_program", name, name=name)
        task = entry.take("task", str)
        if task not in {each.id for each in assignment.tasks}:
            raise table.error("suite_errors.unknown_task", name, name=name, task=task)
        text = Bilingual(entry.take("ko", str), entry.take("en", str))
        entry.close()
        found.append(Mistake(name, task, text, files.pop(name)))
    for name in files:
        raise CourseError(
            "suite_errors.no_diagnosis", where=str(folder / "diagnoses.toml"), name=name
        )
    return tuple(found)


Examine = Callable[[Path, Sequence[SuiteTest]], Sequence[Attempt]]


class Diagnoser:
    """Tells which known mistake a task's results are those of.

    `examine` runs tests on a program under the run's own seed, so that inputs are the same. It is
    asked once for each mistake, when somebody first fails its task.
    """

    def __init__(self, mistakes: Sequence[Mistake], examine: Examine) -> None:
        self._mistakes, self._examine = mistakes, examine
        self._known: dict[tuple[str, str], Attempt] = {}

    def learn(self, mistake: Mistake, attempts: Sequence[Attempt]) -> None:
        """Takes a mistake's results from whoever has them already."""
        self._known |= {(mistake.id, each.test.id): each for each in attempts}

    def diagnose(self, task: str, attempts: Sequence[Attempt]) -> Mistake | None:
        """The one mistake that agrees in every test of the task, or None."""
        telling_first = sorted(attempts, key=lambda attempt: attempt.failure is None)
        agreeing = [
            mistake
            for mistake in self._mistakes
            if mistake.task == task and self._agrees(mistake, telling_first)
        ]
        return agreeing[0] if len(agreeing) == 1 else None

    def _agrees(self, mistake: Mistake, attempts: Sequence[Attempt]) -> bool:
        unknown = [e.test for e in attempts if (mistake.id, e.test.id) not in self._known]
        if unknown:
            self.learn(mistake, self._examine(mistake.path, unknown))
        return all(_same_attempt(each, self._known[mistake.id, each.test.id]) for each in attempts)


def _same_attempt(one: Attempt, other: Attempt) -> bool:
    if one.calls is None or other.calls is None or len(one.calls) != len(other.calls):
        return False
    if _end(one.failure) != _end(other.failure):
        return False
    return all(_same_call(*pair) for pair in zip(one.calls, other.calls, strict=True))


def _end(failure: Failure | None) -> object:
    kind = failure.fact.kind if failure is not None and failure.fact is not None else None
    return failure and (failure.outcome, kind)


def _kind(failure: Failure) -> str:
    """Which of Python's exceptions it was, if any."""
    return failure.raised.kind if failure.raised is not None else ""


def _same_call(one: Call, other: Call) -> bool:
    if one.name != other.name or set(one.after) != set(other.after):
        return False
    return _same(one.result, other.result)


def _same(one: Any, other: Any) -> bool:
    """The same value up to rounding: another style of the same mistake still agrees."""
    match one, other:
        case (Failure(), Failure()):
            return (one.outcome, _kind(one)) == (other.outcome, _kind(other))
        case (Handle(), Handle()):
            return describe(one).kind == describe(other).kind
        case (dict(), dict()):
            return list(one) == list(other) and all(_same(one[key], other[key]) for key in one)
        case (tuple() | list(), tuple() | list()):
            return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, _NUMERIC) and isinstance(other, _NUMERIC):
        return np.shape(one) == np.shape(other) and _near(one, other)
    return type(one) is type(other) and bool(one == other)


_NUMERIC = (bool, int, float, complex, np.generic, np.ndarray)


def _near(one: Any, other: Any) -> bool:
    if type(one) is int and type(other) is int:
        return one == other
    with np.errstate(all="ignore"):
        try:
            return bool(np.allclose(one, other, rtol=1e-5, atol=1e-8, equal_nan=True))
        except (TypeError, OverflowError):  # an integer beyond every float, beside a float
            return False
