"""Grades one submission after another with one suite, one sandbox and one seed."""

import importlib.util
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.errors import CourseError
from autograder.examine.attempt import Attempt, Setting, attempt
from autograder.examine.bench import Bench, Launch, Share, Source
from autograder.examine.foresight import Foresight
from autograder.examine.loading import unloadable
from autograder.examine.mistakes import Diagnoser, read_mistakes
from autograder.examine.pace import Pace, Patience
from autograder.examine.suite import Suite, SuiteTest, open_suite, refuse_wrong_points
from autograder.grades import Grade
from autograder.marking import Marker
from autograder.outcome import Outcome
from autograder.sandbox.channel import GuestEnded
from autograder.sandbox.fork_server import Confinement, ForkServer
from autograder.sandbox.session import GuestRaised, GuestRefused
from autograder.submission import Submission

_DRAWING = ("matplotlib.pyplot", "matplotlib.backends.backend_agg")
_CPU_SECONDS = 900  # for all tests of one guest; each test has its own wall-clock limit


@dataclass(frozen=True, slots=True)
class Terms:
    """What one run grades by.

    `seed` gives the random inputs, `share` says whose tests may share a guest. `reveal` is the
    instructor's.
    """

    seed: int
    share: Share = Share.TIDY
    reveal: bool = False


class Examiner:
    """Runs a suite's tests on programs: how each test ended, no points yet."""

    def __init__(
        self, assignment: Assignment, launch_for: Callable[[str], Launch], setting: Setting
    ) -> None:
        self._assignment, self._launch_for, self._setting = assignment, launch_for, setting
        self._foresight = Foresight()
        self.share = Share.TIDY
        self.pace = Pace()

    def reseed(self, seed: int) -> None:
        """Other random inputs from now on."""
        self._setting = replace(self._setting, seed=seed)
        self._foresight = Foresight()

    def bench(self, text: str) -> Bench:
        """A place for one program."""
        source = Source(text, self._assignment.filename)
        return Bench(self._launch_for(text), source, share=self.share, foresight=self._foresight)

    def attempts(self, bench: Bench, tests: Sequence[SuiteTest]) -> list[Attempt]:
        """How each of the tests ends for the program on the bench."""
        return list(self._each(bench, tests, self.pace))

    def rehearse(self, text: str, tests: Sequence[SuiteTest]) -> dict[str, float]:
        """Seconds that each of the tests takes the program. It is not hurried."""
        bench = self.bench(text)
        try:
            return {each.test.id: each.seconds for each in self._each(bench, tests, Pace())}
        finally:
            bench.close()

    def _each(self, bench: Bench, tests: Sequence[SuiteTest], pace: Pace) -> Iterator[Attempt]:
        bench.expect([test.id for test in tests])
        patience = Patience(pace)
        return (attempt(test, bench, self._setting, patience) for test in tests)

    def examine(self, text: str, tests: Sequence[SuiteTest]) -> list[Attempt]:
        """The same, for a program's text."""
        bench = self.bench(text)
        try:
            return self.attempts(bench, tests)
        finally:
            bench.close()

    def first_failure(self, text: str, tests: Sequence[SuiteTest]) -> Attempt | None:
        """How the first of the tests ends that the program does not pass; None: it passes all."""
        bench = self.bench(text)
        try:
            every = self._each(bench, tests, self.pace)
            return next((each for each in every if each.failure is not None), None)
        finally:
            bench.close()


class Grader:
    """Grades submissions of one assignment. `open_grader` makes it."""

    def __init__(self, examiner: Examiner, marker: Marker, load_seconds: float) -> None:
        self.examiner, self.marker, self._load_seconds = examiner, marker, load_seconds

    def grade(self, submission: Submission, begin: Callable[[Bench], None] | None = None) -> Grade:
        """The grade of one submission. Raises nothing for what a student did.

        `begin` is told the bench that its program is examined on.
        """
        start = time.perf_counter()
        if submission.refusal is not None:
            return self.marker.ungradable(submission, Outcome.FAILED, submission.refusal)
        bench = self.examiner.bench(submission.source)
        if begin is not None:
            begin(bench)
        try:
            bench.load(self._load_seconds)
            attempts = self.examiner.attempts(bench, self.marker.suite.tests)
        except (GuestRefused, GuestRaised, GuestEnded) as end:
            outcome, words = unloadable(end, submission.source, self.marker.assignment.limits)
            grade = self.marker.ungradable(submission, outcome, words)
            return replace(grade, seconds=round(time.perf_counter() - start, 6))
        finally:
            bench.close()
        grade = self.marker.graded(submission, attempts)
        return replace(grade, seconds=round(time.perf_counter() - start, 6))


class Servers:
    """The fork server of a run, and one that has matplotlib ready once a program speaks of it.

    It is importable everywhere; but few programs do, and a process that holds it forks slowly.
    """

    def __init__(self, confinement: Confinement) -> None:
        self._confinement = confinement
        self._stack = ExitStack()
        self._plain = self._stack.enter_context(ForkServer(confinement))
        self._drawing: ForkServer | None = None
        self._starting = threading.Lock()

    def launch_for(self, text: str) -> Launch:
        """Where guests for a program of that text come from."""
        if "matplotlib" not in text or "matplotlib.pyplot" in self._confinement.preload:
            return self._plain.guest
        with self._starting:
            if self._drawing is None:
                preload = (*self._confinement.preload, *_DRAWING)
                server = ForkServer(replace(self._confinement, preload=preload))
                self._drawing = self._stack.enter_context(server)
        return self._drawing.guest

    def __enter__(self) -> "Servers":
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()


@contextmanager
def open_hidden_suite(course: Course, assignment: Assignment) -> Iterator[Suite]:
    """An assignment's hidden suite. Raises CourseError where it is missing or does not add up."""
    folder = course.suites / assignment.folder
    files = sorted(folder.glob("test_*.py"))
    if not files:
        raise CourseError("suite_errors.no_suite", where=str(folder))
    source = course.solutions / assignment.folder
    also = [source / assignment.filename, source / "assignment.toml", folder / "diagnoses.toml"]
    with open_suite(files, assignment, also=also) as suite:
        refuse_wrong_points(suite, assignment)
        yield suite


@contextmanager
def open_grader(course: Course, assignment: Assignment, terms: Terms) -> Iterator[Grader]:
    """A grader with the hidden suite collected and the fork server warm.

    Raises SandboxMissing where a layer is off that the course asks for.
    """
    limits = assignment.limits
    confinement = Confinement(
        memory=limits.memory_mb * 2**20,
        output=limits.output_kb * 2**10,
        cpu_seconds=_CPU_SECONDS,
        preload=assignment.preload,
        data=course.data if course.data.is_dir() else None,
        require=course.require,
    )
    with open_hidden_suite(course, assignment) as suite, Servers(confinement) as servers:
        setting = Setting(terms.seed, load_solution(course, assignment))
        examiner = Examiner(assignment, servers.launch_for, setting)
        examiner.share = terms.share
        solution = _solution_of(course, assignment).read_text(encoding="utf-8")
        examiner.pace = Pace(lambda: examiner.rehearse(solution, suite.tests))
        mistakes = read_mistakes(course.suites / assignment.folder, assignment)

        def examine(path: Path, test: SuiteTest) -> Attempt:
            return examiner.examine(path.read_text(encoding="utf-8"), [test])[0]

        marker = Marker(
            assignment,
            suite,
            Diagnoser(mistakes, examine),
            reveal=terms.reveal,
            due=course.due.get(assignment.id),
        )
        yield Grader(examiner, marker, limits.seconds)


def load_solution(course: Course, assignment: Assignment) -> ModuleType:
    """The full solution as a module of the host's: where a suite takes its right answers from."""
    path = _solution_of(course, assignment)
    spec = importlib.util.spec_from_file_location(f"solution_of_{assignment.id}", path)
    if spec is None or spec.loader is None or not path.is_file():
        raise CourseError("suite_errors.no_solution", where=str(path))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _solution_of(course: Course, assignment: Assignment) -> Path:
    return course.solutions / assignment.folder / assignment.filename
