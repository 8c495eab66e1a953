"""A suite: pytest files collected once, each test with its task, its points and its title."""

import hashlib
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from _pytest.config import _prepareconfig  # as pytest-xdist's workers do: collect without a loop

from autograder import plugin
from autograder.assignment import Assignment, HiddenCheck
from autograder.bilingual import Bilingual
from autograder.errors import CourseError

_OPTIONS = [
    "-c", os.devnull, "--noconftest", "--import-mode=importlib", "--assert=plain",
    "-p", "no:cacheprovider", "-p", "no:terminal", "-p", "no:warnings", "-p", "no:legacypath",
    "-p", "no:setuponly", "-p", "no:setupplan",
    "-p", "no:logging", "-p", "no:faulthandler", "-p", "no:doctest", "-p", "no:unittest",
    "-p", "no:junitxml", "-p", "no:pastebin", "-p", "no:stepwise", "-p", "no:debugging",
    "-p", "no:threadexception", "-p", "no:unraisableexception", "--capture=no",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class SuiteTest:
    """One test. `id` is its name with a number for each case, never a case's own values.

    `seconds` is its time limit: the marker's own, else its task's, else the assignment's.
    """

    id: str
    task: str
    points: float
    title: Bilingual
    seconds: float
    item: pytest.Function

    @property
    def random(self) -> bool:
        """True where its inputs are others in each run."""
        return "rng" in self.item.fixturenames


@dataclass(frozen=True, slots=True)
class Suite:
    """The collected tests of one assignment. `digest` changes when a grade could change.

    `probes` are tests that are never graded: they only help to tell known mistakes apart.
    """

    tests: tuple[SuiteTest, ...]
    probes: tuple[SuiteTest, ...]
    digest: str
    session: pytest.Session

    def of(self, task: str) -> tuple[SuiteTest, ...]:
        """All that may be asked for a task: its tests and its probes."""
        return tuple(each for each in (*self.tests, *self.probes) if each.task == task)

    def checks(self) -> tuple[HiddenCheck, ...]:
        """What a student may know of the suite: titles by task, with counts."""
        counts = Counter((test.task, test.title) for test in self.tests)
        return tuple(HiddenCheck(task, title, count) for (task, title), count in counts.items())


@contextmanager
def open_suite(
    files: Sequence[Path], assignment: Assignment, *, also: Sequence[Path] = ()
) -> Iterator[Suite]:
    """Collects the files. `also` are files whose change could change a grade.

    Raises CourseError where a test has no task, no title, or a file does not import.
    """
    _forget({file.stem for file in files})
    before = os.environ.get("PYTEST_DISABLE_PLUGIN_AUTOLOAD")
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    try:
        # Else pytest lists every folder above in search of what it shall not find.
        places = [f"--rootdir={files[0].parent}", f"--confcutdir={files[0].parent}"]
        config = _prepareconfig([*_OPTIONS, *places, *map(str, files)], plugins=[plugin])
    finally:
        if before is None:
            del os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"]
        else:
            os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = before
    try:
        config._do_configure()
        session = pytest.Session.from_config(config)
        config.hook.pytest_sessionstart(session=session)
        reporter = _Collecting()
        config.pluginmanager.register(reporter)
        config.hook.pytest_collection(session=session)
        reporter.refuse_errors()
        tests = _tests(session.items, assignment)
        graded = tuple(test for test in tests if not _is_probe(test.item))
        probes = tuple(test for test in tests if _is_probe(test.item))
        yield Suite(graded, probes, _digest([*files, *also]), session)
    finally:
        config._ensure_unconfigure()


def _forget(stems: set[str]) -> None:
    """Modules of those names, so that pytest does not take one suite's file for another's."""
    for name in [each for each in sys.modules if each.rpartition(".")[2] in stems]:
        del sys.modules[name]


class _Collecting:
    """Remembers what went wrong while pytest collected."""

    def __init__(self) -> None:
        self._errors: list[str] = []

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Pytest's hook for each collected file."""
        if report.failed:
            self._errors.append(f"{report.nodeid}: {str(report.longrepr).splitlines()[-1]}")

    def refuse_errors(self) -> None:
        """Raises CourseError where a file could not be collected."""
        if self._errors:
            raise CourseError("suite_errors.not_collected", problems="; ".join(self._errors))


def _tests(items: Sequence[pytest.Item], assignment: Assignment) -> tuple[SuiteTest, ...]:
    known = [task.id for task in assignment.tasks]
    cases: Counter[str] = Counter()
    found = []
    for item in items:
        assert isinstance(item, pytest.Function)
        marker = item.get_closest_marker("task")
        if marker is None or not marker.args or marker.args[0] not in known:
            raise CourseError("suite_errors.no_task", where=item.nodeid)
        name = item.originalname
        cases[name] += 1
        if "callspec" in item.__dict__:
            name = f"{name}[{cases[name]}]"
        points = float(marker.kwargs.get("points", 0))
        seconds = seconds_of(marker, assignment)
        found.append(SuiteTest(name, marker.args[0], points, _title(item), seconds, item))
    twice = [name for name, count in Counter(test.id for test in found).items() if count > 1]
    if twice:
        raise CourseError("suite_errors.same_name", names=", ".join(twice))
    return tuple(sorted(found, key=lambda test: known.index(test.task)))


def _is_probe(item: pytest.Function) -> bool:
    return item.get_closest_marker("probe") is not None


def seconds_of(marker: pytest.Mark, assignment: Assignment) -> float:
    """How long a test with that `task` marker may take."""
    return float(marker.kwargs.get("seconds", assignment.seconds_for(marker.args[0])))


def _title(item: pytest.Function) -> Bilingual:
    text = " ".join((item.function.__doc__ or "").split())
    ko, bar, en = text.partition(" | ")
    if not bar:
        raise CourseError("suite_errors.no_title", where=item.nodeid)
    return Bilingual(ko.strip(), en.strip())


def _digest(files: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    for file in sorted(files, key=lambda each: each.name):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def refuse_wrong_points(suite: Suite, assignment: Assignment) -> None:
    """Raises CourseError where a task's hidden tests do not sum to the task's points."""
    for task in assignment.tasks:
        total = sum(test.points for test in suite.tests if test.task == task.id)
        if abs(total - task.points) > 1e-9:
            raise CourseError(
                "suite_errors.wrong_points",
                where=assignment.folder,
                task=task.id,
                total=f"{total:g}",
                points=f"{task.points:g}",
            )
