"""Grades kept submissions again with today's suite, and says what that changes for whom."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from autograder import __version__
from autograder.assignment import Assignment
from autograder.course import Course
from autograder.gradebook import Gradebook, Kept
from autograder.grades import Basis, Grade, TestResult
from autograder.opening import Terms, open_hidden_suite
from autograder.outcome import Outcome, Verdict
from autograder.worker import Order
from autograder.workers import grade_all


@dataclass(frozen=True, slots=True)
class Regraded:
    """One submission: the grading that counted, and what today's suite gives."""

    before: Kept
    after: Grade
    basis: Basis

    @property
    def is_settled(self) -> bool:
        """True where both are grades: what a grader error left open neither gains nor loses."""
        return Verdict.GRADER_ERROR not in (self.before.grade.verdict, self.after.verdict)

    @property
    def gain(self) -> float:
        """The points that the submission gains; below 0 where it loses some."""
        return round(self.after.score - self.before.grade.score, 6)


@dataclass(frozen=True, slots=True)
class TestChange:
    """One test that ends otherwise. None where the suite has, or had, no such test."""

    __test__ = False  # not a test class, whatever pytest makes of the name

    id: str
    before: TestResult | None
    after: TestResult | None

    @property
    def gain(self) -> float:
        """The points that it brings; below 0 where it costs some."""
        after = self.after.earned if self.after else 0.0
        return round(after - (self.before.earned if self.before else 0.0), 6)


def outdated(kept: Sequence[Kept], suite_digest: str) -> list[Kept]:
    """Those that today's suite and kit have not graded, and those that the grader failed in."""
    today = suite_digest, __version__
    return [
        each
        for each in kept
        if (each.basis.suite_digest, each.basis.kit) != today
        or each.grade.verdict is Verdict.GRADER_ERROR
    ]


def suite_digest(course: Course, assignment: Assignment) -> str:
    """The digest of today's hidden suite."""
    with open_hidden_suite(course, assignment) as suite:
        return suite.digest


def regrade(
    course: Course, assignment: Assignment, book: Gradebook, kept: Sequence[Kept], jobs: int = 1
) -> Iterator[Regraded]:
    """Grades each kept submission again, from its source in the gradebook; writes nothing.

    Each with the seed that it was graded by, so that what differs is the suite's doing. `kept` must
    be whole, with their tests.
    """
    digest = suite_digest(course, assignment)
    by_seed: defaultdict[int, list[Kept]] = defaultdict(list)
    for each in kept:
        by_seed[each.basis.seed].append(each)
    for seed, some in by_seed.items():
        basis = Basis(assignment.id, digest, __version__, seed)
        order = Order(course.root, assignment.folder, Terms(seed))
        for position, grade in grade_all(order, book.submissions(some), jobs):
            yield Regraded(some[position], grade, basis)


def changes(regraded: Regraded) -> tuple[TestChange, ...]:
    """The tests that end otherwise or are worth something else, in today's order, then the gone."""
    before = {test.id: test for test in regraded.before.grade.tests}
    after = {test.id: test for test in regraded.after.tests}
    every = [TestChange(name, before.get(name), after.get(name)) for name in after | before]
    return tuple(each for each in every if _differs(each))


def stuck(regraded: Sequence[Regraded]) -> list[Regraded]:
    """Those in which the grader itself failed this time."""
    return [each for each in regraded if each.after.verdict is Verdict.GRADER_ERROR]


def record(book: Gradebook, run: str) -> Callable[[Regraded], None]:
    """What keeps each regrading, in a transaction of its own."""
    return lambda each: book.record_again(each.before, each.after, each.basis, run)


def _differs(change: TestChange) -> bool:
    return _ending(change.before) != _ending(change.after)


def _ending(test: TestResult | None) -> tuple[Outcome, float, float] | None:
    return None if test is None else (test.outcome, test.points, test.earned)
