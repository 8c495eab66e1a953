"""A course with one assignment, a small roster, and a collection in one call."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from autograder.assignment import Assignment, Limits
from autograder.bilingual import Bilingual
from autograder.course import Course
from autograder.destination import Destination
from autograder.intake.collecting import Collected, Collection, collect_class
from autograder.roster import Student
from autograder.submission import Submission, collect

DUE = datetime.fromisoformat("2026-09-18T23:59:00+09:00")
EXTENDED = datetime.fromisoformat("2026-09-25T23:59:00+09:00")
ROSTER = (
    Student("20260001", "홍길동", "1", {}),
    Student("20260002", "김민지", "1", {"gates": EXTENDED}),
    Student("20260003", "Smith, John", "2", {}),
    Student("20260004", "김지민", "2", {}),
)


@dataclass(frozen=True)
class Class:
    """What a test collects with."""

    course: Course
    assignment: Assignment
    into: Path

    def collect(self, *sources: object, roster: tuple[Student, ...] | None = ROSTER) -> Collection:
        paths = [str(source) for source in sources]
        return collect_class(self.course, self.assignment, paths, roster, self.into)

    def of(self, found: Collection, student: str) -> Collected:
        (only,) = (
            each for each in (*found.students, *found.unknown) if each.sender.shown == student
        )
        return only

    def graded(self) -> dict[str, Submission]:
        """What `grade run` would see."""
        return {
            each.student: each
            for each in collect([self.into / self.assignment.folder], self.assignment)
        }


@pytest.fixture(scope="session")
def assignment() -> Assignment:
    words = Bilingual("게이트", "Gates")
    return Assignment("01_gates", "gates", words, words, words, words, (), Limits(1, 64, 8), ())


@pytest.fixture
def room(tmp_path: Path, assignment: Assignment) -> Class:
    place = Destination("exchange", "nn", str(tmp_path / "exchange"))
    course = Course(tmp_path, Bilingual("", ""), frozenset(), {"gates": DUE}, place)
    return Class(course, assignment, tmp_path / "submitted")


@pytest.fixture
def hand_in(tmp_path: Path) -> Callable[..., Path]:
    """Puts a folder into the exchange's inbound, as nbgrader's own submit would."""

    def put(
        student: str,
        moment: str = "2026-09-18 14:00:00.000000 UTC",
        folder: str = "01_gates",
        number: str = "r4nd0m",
        **files: str,
    ) -> Path:
        inbound = tmp_path / "exchange" / "nn" / "inbound"
        place = inbound / f"{student}+{folder}+{moment}+{number}"
        place.mkdir(parents=True)
        for name, text in (files or {"gates.py": "x = 1\n"}).items():
            (place / name).write_text(text)
        (place / "timestamp.txt").write_text(moment)
        return place

    return put
