"""A student's kit of two assignments, and grades as a check would give them."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual
from autograder.course import Course, read_course
from autograder.grades import Grade, TestResult
from autograder.outcome import Outcome, Verdict

ROOT = Path(__file__).parents[2]
FOLDERS = ("01_gates", "05_losses")


@pytest.fixture
def kit(tmp_path: Path) -> Course:
    """What a student has: the course file and released folders, no solutions, no suites."""
    shutil.copy(ROOT / "course.toml", tmp_path)
    for folder in FOLDERS:
        shutil.copytree(ROOT / "assignments" / folder, tmp_path / "assignments" / folder)
    return read_course(tmp_path)


def grade_of(assignment: Assignment, outcomes: Sequence[Outcome], digest: str = "") -> Grade:
    """A grade with one test for each task, ended like that."""
    tests = tuple(
        TestResult(
            id=f"test_{task.id}",
            task=task.id,
            points=0,
            earned=0,
            outcome=outcome,
            visibility="public",
            title=Bilingual(f"{task.id} 검사", f"check of {task.id}"),
            message=Bilingual("값이 달라요.", "The value differs."),
            diagnosis=None,
            seconds=0.0,
        )
        for task, outcome in zip(assignment.tasks, outcomes, strict=False)
    )
    return Grade("me", "gates.py", digest, Verdict.GRADED, 0, 0, 0, (), tests)
