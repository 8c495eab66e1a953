"""What a source is, told by looking at it: an exchange, a git repository, an LMS's download."""

import os
from collections.abc import Iterator
from pathlib import Path

from autograder.assignment import Assignment
from autograder.destination import Destination
from autograder.errors import GradeError
from autograder.intake import exchange, git_tags, lms
from autograder.intake.delivery import Delivery, PassedBy
from autograder.submission.names import harmless
from autograder.submitting.git_remote import is_url


def deliveries(
    source: str, assignment: Assignment, destination: Destination | None, passed_by: PassedBy
) -> Iterator[Delivery]:
    """Every delivery of the assignment at `source`: a path, or a URL of git's.

    Raises GradeError where nothing can be told from it.
    """
    path = Path(os.path.abspath(source))  # noqa: PTH100 - resolve() follows links
    if is_url(source) and not path.exists():
        yield from git_tags.deliveries(source, assignment, passed_by)
    elif not path.exists():
        raise GradeError("intake_errors.not_there", where=harmless(source))
    elif path.is_dir() and git_tags.is_repository(path):
        yield from git_tags.deliveries(str(path), assignment, passed_by)
    elif inbound := _inbound(path, destination):
        yield from exchange.deliveries(inbound, assignment, passed_by)
    elif repositories := _repositories(path):
        for each in repositories:
            yield from git_tags.deliveries(str(each), assignment, passed_by)
    else:
        yield from lms.deliveries(path, passed_by)


def _inbound(path: Path, destination: Destination | None) -> Path | None:
    course_id = destination.course_id if destination else None
    return exchange.inbound_of(path, course_id) if path.is_dir() else None


def _repositories(path: Path) -> list[Path]:
    """The repositories side by side in a folder, one a student."""
    inside = sorted(path.iterdir()) if path.is_dir() else []
    return [each for each in inside if each.is_dir() and git_tags.is_repository(each)]
