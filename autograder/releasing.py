"""What a release of one assignment holds: its source, and its hidden suite's titles."""

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.opening import open_hidden_suite
from autograder.release import build


def released_files(course: Course, assignment: Assignment) -> dict[str, bytes]:
    """The files of `assignments/NN_id/`, by name. Of the hidden suite only titles and counts."""
    with open_hidden_suite(course, assignment) as suite:
        checks = suite.checks()
    return build(course.solutions / assignment.folder, assignment, checks)
