"""Public tests on the student's own machine: the same suite runner, in a plain subprocess."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.errors import CourseError
from autograder.examine.attempt import Setting
from autograder.examine.bench import Launch, Share
from autograder.examine.suite import Suite, open_suite
from autograder.grades import Grade
from autograder.grading import Examiner, Grader
from autograder.marking import Marker
from autograder.sandbox.portable import SLOW_MACHINE
from autograder.submission import collect

PUBLIC_SEED = 20240901


@contextmanager
def open_public_suite(course: Course, assignment: Assignment) -> Iterator[Suite]:
    """The public tests, from the released folder or, before the first release, from the source."""
    name = f"test_{assignment.id}.py"
    places = [home / assignment.folder / name for home in (course.releases, course.solutions)]
    file = next((place for place in places if place.is_file()), None)
    if file is None:
        raise CourseError("errors.no_public_tests", where=str(places[0]))
    with open_suite([file], assignment) as suite:
        yield suite


@contextmanager
def open_public_grader(
    course: Course, assignment: Assignment, path: Path, launch: Launch
) -> Iterator[Grader]:
    """A grader with the public tests collected, for the program at `path` on its own machine."""
    limits = replace(assignment.limits, seconds=SLOW_MACHINE * assignment.limits.seconds)
    assignment = replace(assignment, limits=limits)
    with open_public_suite(course, assignment) as suite:
        module = path.stem if path.suffix == ".py" and path.is_file() else ""
        setting = Setting(PUBLIC_SEED, None, module)
        examiner = Examiner(assignment, lambda _: launch, setting)
        examiner.share = Share.ALL
        yield Grader(examiner, Marker(assignment, suite, public=True), limits.seconds)


def check_program(course: Course, assignment: Assignment, path: Path, launch: Launch) -> Grade:
    """How a program does in the public tests. It is read as a submission would be."""
    with open_public_grader(course, assignment, path, launch) as grader:
        (submission,) = collect([path], assignment, path.stem)
        return grader.grade(submission)
