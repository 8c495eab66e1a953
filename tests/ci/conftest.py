"""Programs as `grade check` looked at them, made up."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from autograder.bilingual import Bilingual
from autograder.ci.checked import Checked
from autograder.course import Course
from autograder.grades import Grade, TestResult
from autograder.outcome import Outcome, Verdict


@pytest.fixture
def result() -> Callable[..., TestResult]:
    """Makes a result of the task `double`."""

    def make(
        outcome: Outcome, said: str = "words", title: str = "title", **more: Any
    ) -> TestResult:
        words = Bilingual("", "") if outcome is Outcome.PASSED else Bilingual(said, said)
        name = Bilingual(title, title)
        plain = TestResult("t", "double", 0, 0, outcome, "public", name, words, None, 0.0)
        return replace(plain, **more)

    return make


@pytest.fixture
def checked(tmp_path: Path, small_course: Course) -> Callable[..., Checked]:
    """Makes a checked program of the small course from its tests, below a repository's root."""

    def make(
        *tests: TestResult, refusal: str = "", source: str = "", name: str = "mini.py"
    ) -> Checked:
        path = tmp_path / "assignments" / "01_mini" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
        verdict = Verdict.UNGRADABLE if refusal else Verdict.GRADED
        why = Bilingual(refusal, refusal) if refusal else None
        grade = Grade("mini", str(path), "", verdict, 0, 0, 0.0, (), tests, why)
        return Checked(small_course.find("mini"), path, grade)

    return make
