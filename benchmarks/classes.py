"""The programs that are graded: this repository's own right and wrong ones, as a class."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType

from in_process import Program, load, run_tests
from timing import seconds

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.examine.suite import SuiteTest
from autograder.grading import Grader
from autograder.opening import load_solution
from autograder.submission import Submission, collect

ROOT = Path(__file__).parents[1]
# What a program takes for itself it takes from everybody alike; that would say little of a grader.
SLOW_BY_ITSELF = 0.05


@dataclass(frozen=True, slots=True)
class Programs:
    """Programs of one assignment, from all over its folders."""

    right: list[Submission]
    wrong: list[Submission]

    @property
    def mixed(self) -> list[Submission]:
        """Two right programs for each wrong one, as in a class that has understood."""
        third = max(1, len(self.right) // 3)
        return [*self.right[: len(self.right) - third], *self.wrong[:third]]

    def class_of(self, size: int) -> list[Submission]:
        """The mixed class again and again, each time by other students."""
        turns = [self.mixed[at % len(self.mixed)] for at in range(size)]
        return [replace(each, student=f"s{at:03d}") for at, each in enumerate(turns)]


def choose(course: Course, grader: Grader, count: int) -> Programs:
    """That many right and wrong programs, evenly spread over the files' names.

    Programs whose own work takes longer than `SLOW_BY_ITSELF` for the whole suite are left out.
    """
    assignment, tests = grader.marker.assignment, grader.marker.suite.tests
    solution = load_solution(course, assignment)
    kinds = []
    for kind in ("right", "wrong"):
        found = []
        for path in sorted((course.suites / assignment.folder / kind).glob("*.py")):
            (submission,) = collect([path], assignment, path.stem)
            if own_seconds(submission, tests, solution) <= SLOW_BY_ITSELF:
                found.append(submission)
        kinds.append(found[:: max(1, len(found) // count)][:count])
    return Programs(*kinds)


def own_seconds(submission: Submission, tests: Sequence[SuiteTest], solution: ModuleType) -> float:
    """How long a program takes for the whole suite where nothing stands between the two."""
    program = Program(load(submission.source))
    return seconds(lambda: run_tests(tests, program, solution))


def stub(course: Course, assignment: Assignment) -> Submission:
    """What a student hands in who filled in nothing."""
    path = course.releases / assignment.folder / assignment.filename
    (submission,) = collect([path], assignment, "stub")
    return submission
