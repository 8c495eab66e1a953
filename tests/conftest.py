"""A small course for scenarios, and the real one."""

from pathlib import Path

import pytest

from autograder.course import Course, read_course

ROOT = Path(__file__).parents[1]
SCENARIOS = ROOT / "tests" / "scenarios"


@pytest.fixture(scope="session")
def small_course() -> Course:
    """The course of the scenarios: one assignment, two tasks, one careless hidden test."""
    return read_course(SCENARIOS / "course")


@pytest.fixture(scope="session")
def real_course() -> Course:
    """The course of this repository."""
    return read_course(ROOT)
