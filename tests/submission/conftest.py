"""An assignment made by hand, and the shortest way from a path to its only submission."""

from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.assignment import Assignment, Limits
from autograder.bilingual import Bilingual
from autograder.submission import Submission, collect


@pytest.fixture(scope="session")
def assignment() -> Assignment:
    words = Bilingual("게이트", "Gates")
    return Assignment("01_gates", "gates", words, words, words, words, (), Limits(1, 64, 8), ())


@pytest.fixture
def single(assignment: Assignment) -> Callable[[Path], Submission]:
    def of(path: Path) -> Submission:
        (only,) = collect([path], assignment)
        # A refusal is one clear line in both languages, and nothing of the file is passed on.
        if only.refusal:
            assert only.source == ""
            for line in (only.refusal.ko, only.refusal.en):
                assert line.strip()
                assert "\n" not in line
        return only

    return of
