"""The soak in small: the same checks as `benchmarks/soak.py`, which takes minutes."""

import importlib.util
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.grading import Grader
from autograder.opening import Terms, open_grader
from autograder.submission import Submission

SUBMISSIONS, EVERY = 150, 30
HOSTILE = [
    "fork bomb in a call",
    "memory by and by in a call",
    "prints in a call",
    "leaves",
    "reads address 0 in a call",
    "traces processes",
    "recursion in a call",
]


@pytest.fixture(scope="module")
def soak() -> Iterator[ModuleType]:
    """`benchmarks/soak.py`, a script beside its modules."""
    path = Path(__file__).parents[1] / "benchmarks" / "soak.py"
    spec = importlib.util.spec_from_file_location("soak", path)
    assert spec is not None
    assert spec.loader is not None
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(path.parent)
        module = importlib.util.module_from_spec(spec)
        patch.setitem(sys.modules, "soak", module)  # dataclasses look it up there
        spec.loader.exec_module(module)
        yield module
        sys.modules.pop("soak_programs")


@pytest.fixture(scope="module")
def assignment(soak: ModuleType, real_course: Course) -> Assignment:
    """The soak's assignment, with its short limits."""
    return replace(real_course.find("gates"), limits=soak.LIMITS)


@pytest.fixture(scope="module")
def grader(real_course: Course, assignment: Assignment) -> Iterator[Grader]:
    """One grader, all layers on."""
    with open_grader(real_course, assignment, Terms(seed=1)) as opened:
        yield opened


@pytest.fixture(scope="module")
def programs(
    soak: ModuleType, real_course: Course, assignment: Assignment
) -> tuple[list[Submission], list[Submission]]:
    """A few of the honest ones, and hostile ones that end quickly: more than once round each."""
    hostile = [each for each in soak.hostile(real_course, assignment) if each.student in HOSTILE]
    assert len(hostile) == len(HOSTILE)
    return soak.honest(real_course, assignment)[:9], hostile


@pytest.mark.slow
def test_nothing_grows_and_nothing_stays(
    soak: ModuleType, grader: Grader, programs: tuple[list[Submission], list[Submission]]
) -> None:
    # Memory, descriptors and processes of host and server; and honest grades stay what they were.
    rows = list(soak.rows_of(grader, programs, SUBMISSIONS, EVERY))
    assert [row.done.submissions for row in rows] == [30, 60, 90, 120, 150]
    assert rows[-1].done.hostile == 15
    assert soak.growth(rows[2:]) == []  # each program was met once by then


@pytest.mark.slow
def test_a_leak_is_told(
    soak: ModuleType,
    grader: Grader,
    programs: tuple[list[Submission], list[Submission]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # The control: memory, descriptors and processes that are kept, one of each at a submission.
    kept: list[bytes] = []
    descriptors: list[int] = []
    children: list[int] = []
    grade = Grader.grade

    def leaking(self: Grader, submission: Submission) -> object:
        kept.append(os.urandom(1 << 24))
        descriptors.append(os.dup(0))
        children.append(os.posix_spawn("/bin/sleep", ["sleep", "60"], {}))
        return grade(self, submission)

    monkeypatch.setattr(Grader, "grade", leaking)
    try:
        rows = list(soak.rows_of(grader, programs, 8, 4))
    finally:
        for descriptor in descriptors:
            os.close(descriptor)
        for child in children:
            os.kill(child, 9)
            os.waitpid(child, 0)
    found = " ".join(soak.growth(rows))
    for word in ("memory of the host", "descriptors of the host", "processes"):
        assert word in found


def test_a_grade_that_changes_is_told(
    soak: ModuleType, grader: Grader, programs: tuple[list[Submission], list[Submission]]
) -> None:
    # An honest program whose tests end unlike the first time, as if a hostile one had reached it.
    honest, hostile = programs
    twins = [honest[0], replace(honest[0], source="def AND(x1, x2):\n    return 0\n")]
    rows = list(soak.rows_of(grader, (twins, hostile), 2, 1))
    assert any("passed → failed" in change for change in soak.growth(rows))


def test_the_first_fifth_is_not_compared(soak: ModuleType) -> None:
    # There programs and known mistakes are met for the first time.
    nothing = soak.Held(0.0, 0.0, 0)
    rows = [soak.Row(soak.Done(n, 0, 0.0), nothing, nothing, 0, 0) for n in (1000, 2000, 10000)]
    assert soak.settled(rows)[0].done.submissions == 2000
