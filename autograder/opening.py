"""Opens a grader: the hidden suite collected, the fork server warm, the known mistakes read."""

import gc
import hashlib
import importlib.util
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.errors import CourseError
from autograder.examine.attempt import Setting
from autograder.examine.bench import Launch, Share
from autograder.examine.diagnosing import Diagnoser
from autograder.examine.known import KnownAnswers, Shelf, engine_digest
from autograder.examine.mistakes import Mistake, read_mistakes
from autograder.examine.pace import Pace
from autograder.examine.suite import Suite, open_suite, refuse_wrong_points
from autograder.grading import Examiner, Grader
from autograder.late import Deadlines
from autograder.marking import Marker
from autograder.roster import course_roster, same_id
from autograder.sandbox.fork_server import Confinement, ForkServer

_DRAWING = ("matplotlib.pyplot", "matplotlib.backends.backend_agg")
_KNOWN = Path(".gradekit") / "known"
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
    confinement = confinement_for(course, assignment)
    with open_hidden_suite(course, assignment) as suite, Servers(confinement) as servers:
        setting = Setting(terms.seed, load_solution(course, assignment))
        examiner = Examiner(assignment, servers.launch_for, setting)
        examiner.share = terms.share
        solution = _solution_of(course, assignment).read_text(encoding="utf-8")
        examiner.pace = Pace(lambda: examiner.rehearse(solution, suite.tests))
        mistakes = read_mistakes(course.suites / assignment.folder, assignment)
        shelf = Shelf(course.root / _KNOWN / assignment.folder, _digest(suite, mistakes))
        known = KnownAnswers(examiner.probe_text, shelf)
        marker = Marker(
            assignment, suite, reveal=terms.reveal, deadlines=_deadlines(course, assignment)
        )
        diagnoser = Diagnoser(assignment, suite, mistakes, solution, known)
        gc.freeze()  # all that is here stays: the collector need not look at it again and again
        yield Grader(examiner, marker, assignment.limits.seconds, diagnoser)


def confinement_for(course: Course, assignment: Assignment) -> Confinement:
    """What the programs of an assignment may use, and the layers that the course asks for."""
    limits = assignment.limits
    return Confinement(
        memory=limits.memory_mb * 2**20,
        output=limits.output_kb * 2**10,
        cpu_seconds=_CPU_SECONDS,
        preload=assignment.preload,
        data=course.data if course.data.is_dir() else None,
        require=course.require,
    )


def _digest(suite: Suite, mistakes: Sequence[Mistake]) -> str:
    """Changes with all that known answers depend on."""
    programs = (f"{each.id}\0{each.task}\0{each.program()}" for each in mistakes)
    parts = (suite.digest, engine_digest(), *programs)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


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


def _deadlines(course: Course, assignment: Assignment) -> Deadlines:
    longer = {
        same_id(student.id): student.extensions[assignment.id]
        for student in course_roster(course)
        if assignment.id in student.extensions
    }
    return Deadlines(course.due.get(assignment.id), course.late, longer)
