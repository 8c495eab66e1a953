"""A small course for scenarios, and the real one; which tests are run only on demand."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from autograder.course import Course, read_course

# How long an example takes is the machine's business, and no test's.
settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")

ROOT = Path(__file__).parents[1]
SCENARIOS = ROOT / "tests" / "scenarios"


@pytest.fixture(scope="session")
def small_course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The course of the scenarios, a copy: one assignment, two tasks, a careless hidden test."""
    root = tmp_path_factory.mktemp("small") / "course"
    return read_course(shutil.copytree(SCENARIOS / "course", root))


@pytest.fixture(scope="session")
def real_course() -> Course:
    """The course of this repository."""
    return read_course(ROOT)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--postgresql`: also what needs PostgreSQL. `.ci/run` asks for it."""
    parser.addoption("--postgresql", action="store_true", help="also the tests on PostgreSQL")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Without `--postgresql` its tests are deselected, and counted as such: never skipped."""
    if config.getoption("--postgresql"):
        return
    on_demand = [item for item in items if item.get_closest_marker("postgresql")]
    config.hook.pytest_deselected(items=on_demand)
    items[:] = [item for item in items if not item.get_closest_marker("postgresql")]


@pytest.fixture(scope="session", autouse=True)
def _gradebook_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """`grade run` in a test keeps its grades away from the course it grades."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRADE_DB", str(tmp_path_factory.mktemp("grades") / "gradebook.sqlite"))
        yield
