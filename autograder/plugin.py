"""The pytest plugin: the marker `task` and the fixtures that suites are written with.

While the grader runs a suite, it says which program is examined (`examining`). In plain
`pytest assignments/01_gates` the student's own file beside the tests is examined.
"""

import sys
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from autograder.examine.program import Program

_PUBLIC_SEED = 20240901


@dataclass(slots=True)
class Examination:
    """What the fixtures give out for the test that runs now."""

    submission: Any
    rng: np.random.Generator | None
    solution: ModuleType | None


examining: pytest.StashKey[Examination] = pytest.StashKey()


def pytest_configure(config: pytest.Config) -> None:
    """Makes the marker known."""
    config.addinivalue_line(
        "markers", "task(id, points=0): the task of the assignment that this test belongs to"
    )
    config.addinivalue_line(
        "markers", "probe: never graded, only helps to tell known mistakes apart"
    )


def pytest_unconfigure(config: pytest.Config) -> None:
    """Ends the programs that plain pytest started."""
    beside = sys.modules.get("autograder.examine.beside")
    if beside is not None:  # only then is there anything to end
        beside.close_benches(config)


@pytest.fixture
def submission(request: pytest.FixtureRequest) -> Iterator[Program]:
    """The student's program, in another process."""
    current = request.config.stash.get(examining, None)
    if current is not None:
        yield current.submission
        return
    from autograder.examine.beside import program_beside

    with program_beside(request) as program:
        yield program


@pytest.fixture
def rng(request: pytest.FixtureRequest) -> np.random.Generator:
    """Random numbers from a seed that the host keeps; other ones in each test and each run."""
    current = request.config.stash.get(examining, None)
    if current is None or current.rng is None:
        return np.random.default_rng(_PUBLIC_SEED)
    return current.rng


@pytest.fixture
def solution(request: pytest.FixtureRequest) -> ModuleType:
    """The full solution, in the host: the right answers. Not there in a student's kit."""
    current = request.config.stash.get(examining, None)
    if current is None or current.solution is None:
        pytest.fail("the solution is only there while hidden tests are graded")
    return current.solution


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Says in words why a check failed, instead of a traceback through the kit."""
    report = yield
    if call.excinfo is not None and item.get_closest_marker("task") is not None:
        from autograder.examine.beside import explanation

        words = explanation(call.excinfo.value)
        if words is not None:
            report.longrepr = words
    return report
