"""Grades the one submission that Gradescope gives, through the boundary, as `grade run` would."""

import secrets
from contextlib import closing
from pathlib import Path

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.errors import GradeError
from autograder.grades import Grade
from autograder.opening import Terms
from autograder.submission import Submission
from autograder.submission.class_folder import one_student
from autograder.submission.disk import on_disk
from autograder.submission.reading import HandIn, submission_of
from autograder.worker import Order, Worker


def grade_submission(course: Course, assignment: Assignment, folder: Path) -> Grade:
    """The grade of what is in `folder`. Raises GradeError where nothing could be graded."""
    submission = _submission(folder, assignment)
    order = Order(course.root, assignment.folder, Terms(secrets.randbits(63)))
    with closing(Worker(order)) as worker:
        return worker.grade(submission)


def _submission(folder: Path, assignment: Assignment) -> Submission:
    """Whatever a student uploaded is one student's; a time that they wrote is not believed."""
    try:
        whole = HandIn("submission", on_disk(folder), dated=False)
    except OSError:
        raise GradeError("errors.no_file", where=str(folder)) from None
    # A zip is open only while its hand-in is looked at.
    return next(submission_of(found, assignment) for found in one_student(whole))
