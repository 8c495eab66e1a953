"""The life of a class's submissions: collect, launch, examine, score, explain, record."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from autograder import __version__
from autograder.assignment import Assignment
from autograder.course import Course
from autograder.grades import Basis, Grade, Gradings
from autograder.journal import Journal
from autograder.opening import Terms, open_hidden_suite
from autograder.submission import Submission, collect
from autograder.worker import Order
from autograder.workers import grade_all


@dataclass(frozen=True, slots=True)
class Run:
    """What `grade run` was asked: which submissions, how many workers, where to keep a journal."""

    paths: tuple[Path, ...]
    journal: Path
    student: str | None = None
    jobs: int = 1
    seed: int | None = None
    reveal: bool = False


@dataclass(frozen=True, slots=True)
class Watch:
    """Who watches is told: how many there are and how many an earlier run finished; each grade."""

    begin: Callable[[int, int], None] = lambda total, resumed: None
    graded: Callable[[Grade], None] = lambda grade: None


# Told each finished grade at once, to keep it for good: a gradebook's. One that an interrupted run
# finished is told again, since nobody knows whether it was kept before the interruption.
Keep = Callable[[Submission, Grade, Basis], None]


def grade_class(
    course: Course,
    assignment: Assignment,
    run: Run,
    record: Callable[[Gradings], None],
    watch: Watch | None = None,
    keep: Keep = lambda submission, grade, basis: None,
) -> Gradings:
    """Grades every submission in `run.paths`, whatever each of them does, and records the grades.

    A run that is killed loses no finished grade: the next one with the same journal goes on.
    Raises GradeError for misuse, and where the sandbox is weaker than the course asks for.
    """
    watch = watch or Watch()
    submissions = collect(run.paths, assignment, run.student)
    with open_hidden_suite(course, assignment) as suite:
        digest = suite.digest
    seed = run.seed if run.seed is not None else secrets.randbits(63)
    with Journal(run.journal, digest, seed) as journal:
        basis = Basis(assignment.id, digest, __version__, journal.seed)
        found, left = _finished(submissions, journal)
        watch.begin(len(submissions), len(found))
        for position, grade in found.items():
            keep(submissions[position], grade, basis)
        order = Order(course.root, assignment.folder, Terms(journal.seed, reveal=run.reveal))
        for position, grade in grade_all(order, [submissions[at] for at in left], run.jobs):
            journal.add(grade)
            found[left[position]] = grade
            keep(submissions[left[position]], grade, basis)
            watch.graded(grade)
        gradings = Gradings(assignment.folder, digest, tuple(found[at] for at in sorted(found)))
        record(gradings)
        journal.finish()
    return gradings


def _finished(
    submissions: list[Submission], journal: Journal
) -> tuple[dict[int, Grade], list[int]]:
    """The grades that an earlier run finished, by position, and the positions that are left."""
    found, left = {}, []
    for position, submission in enumerate(submissions):
        grade = journal.find(submission)
        if grade is None:
            left.append(position)
        else:
            found[position] = grade
    return found, left
