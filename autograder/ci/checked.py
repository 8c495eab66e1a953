"""One program that `grade check` looked at, as everything a CI job shows is made from it."""

from dataclasses import dataclass
from pathlib import Path

from autograder.assignment import Assignment
from autograder.grades import Grade, TestResult
from autograder.outcome import Outcome

_UNTOUCHED = {Outcome.NOT_FILLED, Outcome.SKIPPED}


@dataclass(frozen=True, slots=True)
class Checked:
    """An assignment, the file that was checked, and how it did in the public tests."""

    assignment: Assignment
    path: Path
    grade: Grade

    @property
    def failed(self) -> tuple[TestResult, ...]:
        """The tests that did not pass, in the suite's order."""
        return tuple(test for test in self.grade.tests if test.outcome is not Outcome.PASSED)

    @property
    def passed(self) -> int:
        """How many tests passed."""
        return len(self.grade.tests) - len(self.failed)

    @property
    def all_passed(self) -> bool:
        """True where the program could be read and passed every public test."""
        return self.grade.refusal is None and not self.failed

    @property
    def begun(self) -> bool:
        """False where nothing is filled in yet, as in the file that the student was given."""
        return self.grade.refusal is not None or any(
            test.outcome not in _UNTOUCHED for test in self.grade.tests
        )
