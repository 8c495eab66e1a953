"""Proof of an assignment before release: what is right passes, what is wrong is caught."""

import hashlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from autograder.assignment import Assignment
from autograder.checking import open_public_suite
from autograder.course import Course, read_course
from autograder.examine.attempt import Attempt
from autograder.examine.bench import Share
from autograder.examine.mistakes import Mistake, read_mistakes
from autograder.grades import Grade
from autograder.grading import Grader
from autograder.marking import Marker
from autograder.opening import Terms, open_grader
from autograder.outcome import Outcome, Verdict
from autograder.release import leaked_lines, stub_of
from autograder.submission import Submission

# Results no function promises. A suite answers each with a fact, never with an error of its own.
NONSENSE = (
    "None", "'text'", "b'text'", "object()", "[...]", "float('nan')", "10**400", "-(10**18)",
    "True", "1j", "(1, 2)", "[[1], [2, 3]]", "{1: 2}", "{'W': None}", "set()", "lambda *a: 0",
    "np.ones((2, 3, 4))", "np.array(['a'])", "np.array([None, ...])", "np.zeros(0)",
    "np.ma.masked_array([1.0])", "np.float16('inf')", "'\\ud800'", "{'\\ud800': [...]}",
    "np.longdouble('nan')", "[[[]]]", "(None, None, None)", "10**300", "np.array(5)", "np.int8(-1)",
)  # fmt: skip


# Where a function should be.
NO_FUNCTIONS = ("NAME = 3", "NAME = None", "NAME = [1.0]", "NAME = np.ones(2)")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it must be: in which program, and which (a key of the catalogue)."""

    program: str
    key: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """What was tried on one assignment, and what was found. No findings is what one wants."""

    assignment: Assignment
    tests: int
    right: int
    wrong: int
    diagnosed: int
    findings: tuple[Finding, ...]


def validate(course: Course, assignment: Assignment, seeds: Sequence[int]) -> Proof:
    """Runs stub, solution, right, wrong and nonsense programs through the true boundary.

    Everything runs under the first seed; the tests with random inputs run on the solution and on
    the right programs under each of the others too.
    """
    folder = course.suites / assignment.folder
    right = [_source(course, assignment), *sorted((folder / "right").glob("*.py"))]
    mistakes = read_mistakes(folder, assignment)
    diagnosed: list[str] = []
    with open_grader(course, assignment, Terms(seeds[0])) as grader:
        prover = _Prover(grader)
        found = list(prover.right_programs(right))
        found += prover.stub(_source(course, assignment))
        found += prover.wrong_programs(mistakes, diagnosed)
        found += prover.nonsense()
        found += _public(course, assignment, grader, right)
        # Whatever a right program leaves behind, it must not lose a point: a failure is looked at
        # once more in a fresh guest, and none is expected.
        grader.examiner.share = Share.ALL
        for seed in seeds[1:]:
            grader.examiner.reseed(seed)
            found += prover.random_inputs(right)
        tests = len(grader.marker.suite.tests)
    findings = {(each.program, each.key): each for each in found}
    return Proof(
        assignment, tests, len(right) - 1, len(mistakes), len(diagnosed), tuple(findings.values())
    )


def validate_all(
    root: Path, folders: Sequence[str], seeds: Sequence[int], jobs: int
) -> Iterator[Proof]:
    """Validates several assignments at once, each in a process of its own; proofs as they come."""
    with ProcessPoolExecutor(min(jobs, len(folders)), get_context("spawn")) as pool:
        # Networks are trained late in a course: what takes longest starts first.
        waiting = [pool.submit(_validate, root, folder, seeds) for folder in reversed(folders)]
        for done in as_completed(waiting):
            yield done.result()


def _validate(root: Path, folder: str, seeds: Sequence[int]) -> Proof:
    course = read_course(root)
    return validate(course, course.find(folder), seeds)


class _Prover:
    """Tries programs on one grader."""

    def __init__(self, grader: Grader) -> None:
        self._grader = grader
        self._marker, self._assignment = grader.marker, grader.marker.assignment

    def right_programs(self, paths: Sequence[Path]) -> Iterator[Finding]:
        """The solution and every right program earn all points."""
        for path in paths:
            grade = self._grader.grade(_submission(path.stem, path.read_text(encoding="utf-8")))
            if grade.score != grade.max_score or grade.verdict is not Verdict.GRADED:
                yield Finding(_label(path), "validate.right_loses", _failing(grade))

    def random_inputs(self, paths: Sequence[Path]) -> Iterator[Finding]:
        """The same, for the tests whose inputs are other ones under each seed."""
        tests = [test for test in self._marker.suite.tests if "rng" in test.item.fixturenames]
        for path in paths:
            done = self._grader.examiner.examine(path.read_text(encoding="utf-8"), tests)
            failed = [each.test.id for each in done if each.failure is not None]
            if failed:
                yield Finding(_label(path), "validate.right_loses", ", ".join(failed[:3]))

    def stub(self, solution: Path) -> Iterator[Finding]:
        """The stub gives nothing away, earns nothing, and every blank reads 'not filled in yet'."""
        text = solution.read_text(encoding="utf-8")
        stub = stub_of(text, solution.name)
        for line in leaked_lines(text, stub):
            yield Finding("stub", "validate.leak", line)
        grade = self._grader.grade(_submission("stub", stub))
        if grade.score != 0:
            yield Finding("stub", "validate.stub_earns", f"{grade.score:g}")
        if any(test.outcome is not Outcome.NOT_FILLED for test in grade.tests):
            yield Finding("stub", "validate.stub_not_blank", _failing(grade, Outcome.NOT_FILLED))

    def wrong_programs(
        self, mistakes: Sequence[Mistake], diagnosed: list[str]
    ) -> Iterator[Finding]:
        """Every wrong program loses points on its task, only there, and gets its own diagnosis."""
        assert self._grader.diagnoser is not None
        for name, others in self._grader.diagnoser.cannot_be_told().items():
            key = "validate.alike" if "" not in others else "validate.like_solution"
            yield Finding(f"wrong/{name}", key, ", ".join(others))
        for mistake in mistakes:
            label = f"wrong/{mistake.id}"
            grade = self._grader.grade(_submission(mistake.id, mistake.program()))
            lost = {task.id for task in grade.tasks if task.earned < task.points}
            allowed = {
                task.id
                for task in self._assignment.tasks
                if mistake.task in (task.id, *self._assignment.below(task.id))
            }
            if grade.verdict is not Verdict.GRADED:
                yield Finding(label, "validate.wrong_not_graded", grade.verdict.value)
            if mistake.task not in lost:
                yield Finding(label, "validate.wrong_keeps", mistake.task)
            if lost - allowed:
                yield Finding(label, "validate.wrong_elsewhere", _failing(grade))
            given = {test.diagnosis for test in grade.tests if test.diagnosis}
            if given == {mistake.id}:
                diagnosed.append(mistake.id)
            else:
                yield Finding(label, "validate.not_diagnosed", ", ".join(map(str, given)) or "–")

    def nonsense(self) -> Iterator[Finding]:
        """No result, however odd, makes the suite itself fail, and none earns a whole task."""
        names = [name for task in self._assignment.tasks for name in task.covers]
        given = [f"def NAME(*a, **k): return {result}" for result in NONSENSE]
        for line in (*given, *NO_FUNCTIONS):
            lines = [line.replace("NAME", name) for name in names]
            program = "\n".join(["import numpy as np", *lines])
            submission = _submission("nonsense", program)
            grade = self._marker.graded(submission, self._meant_to_fail(program))
            if grade.verdict is not Verdict.GRADED:
                reveal = next(test.reveal for test in grade.tests if test.reveal)
                yield Finding(line, "validate.suite_fails", reveal)
            for task in grade.tasks:
                if task.earned == task.points:
                    yield Finding(line, "validate.nonsense_earns", task.id)

    def _meant_to_fail(self, text: str) -> list[Attempt]:
        """How every hidden test ends."""
        return self._grader.examiner.examine(text, self._marker.suite.tests)


def _public(
    course: Course, assignment: Assignment, grader: Grader, right: Sequence[Path]
) -> Iterator[Finding]:
    """The public tests pass for every right program too."""
    with open_public_suite(course, assignment) as suite:
        marker = Marker(assignment, suite, public=True)
        public = Grader(grader.examiner, marker, assignment.limits.seconds)
        for path in right:
            grade = public.grade(_submission(path.stem, path.read_text(encoding="utf-8")))
            if any(test.outcome is not Outcome.PASSED for test in grade.tests):
                yield Finding(_label(path), "validate.public_fails", _failing(grade))


def _source(course: Course, assignment: Assignment) -> Path:
    return course.solutions / assignment.folder / assignment.filename


def _submission(name: str, text: str) -> Submission:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Submission(name, name, f"{name}.py", text, digest, None, (), None)


def _label(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def _failing(grade: Grade, but: Outcome = Outcome.PASSED) -> str:
    """The first few tests that ended otherwise, with how."""
    found = [f"{test.id} ({test.outcome.value})" for test in grade.tests if test.outcome is not but]
    return ", ".join(found[:3]) + (" …" if len(found) > 3 else "")
