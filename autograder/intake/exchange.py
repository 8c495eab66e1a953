"""Taking from a folder in the layout of nbgrader's exchange."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual
from autograder.catalogue import bilingual
from autograder.errors import SubmissionRefused
from autograder.intake.delivery import Delivery, PassedBy
from autograder.submission.choosing import is_for
from autograder.submission.disk import OnDisk, on_disk
from autograder.submission.entry import Entry, Kind
from autograder.submission.stamp import TIMESTAMP, ExchangeName, exchange_name, stamp_in

# nbgrader's own marks, which are no work of a student's.
_MARKS = {TIMESTAMP, "submission_secret.txt"}


def inbound_of(folder: Path, course_id: str | None) -> Path | None:
    """The inbound folder where `folder` is one, a course's, or an exchange with one course."""
    if folder.name == "inbound":
        return folder
    inside = [folder / course_id / "inbound"] if course_id else []
    places = [folder / "inbound", *inside, *sorted(folder.glob("*/inbound"))]
    found = [place for place in places if place.is_dir()]
    same = {place.parent.name for place in found}
    return found[0] if found and (course_id in same or len(same) == 1) else None


def deliveries(inbound: Path, assignment: Assignment, passed_by: PassedBy) -> Iterator[Delivery]:
    """Every hand-in of the assignment. What is still being written is passed by."""
    for entry in on_disk(inbound).children():
        if entry.name.startswith(".") and entry.name.endswith(".part"):
            continue
        found = _named(entry.name)
        if found is None or entry.name.startswith(".") or entry.kind is not Kind.FOLDER:
            passed_by.names.append(entry.name)
        elif is_for(found.assignment, assignment) and isinstance(entry, OnDisk):
            yield _delivery(entry, found)


def _named(name: str) -> ExchangeName | None:
    """Read as `WHO+WHAT+WHEN+ID`; a strange WHEN is no reason to lose a student's work."""
    if found := exchange_name(name):
        return found
    parts = name.rsplit("+", 3)
    return ExchangeName(parts[0], parts[1], None) if len(parts) == 4 and parts[0] else None


def _delivery(entry: OnDisk, found: ExchangeName) -> Delivery:
    notes: tuple[Bilingual, ...] = ()
    inside: list[Entry] = []
    try:
        inside = entry.visible()
    except SubmissionRefused as refused:
        notes = (refused.what,)
    there, stamped = stamp_in(inside)
    if not there:
        notes += (bilingual("intake.half"),)
    status = entry.where.lstat()
    return Delivery(
        sender=found.student,
        origin=entry.path,
        named=tuple((each.name, each) for each in inside if each.name not in _MARKS),
        submitted=found.submitted or stamped,
        # The moment of the last rename: a student's clock has no part in it.
        arrived=datetime.fromtimestamp(status.st_ctime, UTC),
        owner=_account(entry.where, status.st_uid),
        receipt=entry.name.rpartition("+")[2],
        notes=notes,
    )


def _account(path: Path, number: int) -> str:
    try:
        return path.owner()
    except (KeyError, NotImplementedError, OSError):
        return str(number)
