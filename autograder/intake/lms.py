"""Taking from what Moodle or Canvas gives an instructor to download: a zip, or that unpacked."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import GradeError, SubmissionRefused
from autograder.intake.delivery import Delivery, PassedBy
from autograder.submission.archive import opened
from autograder.submission.disk import on_disk
from autograder.submission.entry import Entry, Kind
from autograder.submission.names import is_zip

# `홍길동_12345_assignsubmission_file_/gates.py`, or all in one name where folders are off.
_MOODLE = re.compile(
    r"(?P<who>.+?)_(?P<number>\d+)_assignsubmission_(?P<kind>[a-z]+)(?:_(?P<file>.*))?", re.S
)
# `honggildong_LATE_1234_567890_gates-1.py`: Canvas numbers what is handed in again.
_CANVAS = re.compile(
    r"(?P<who>[^_]+)_(?P<late>LATE_)?(?P<number>\d+)_(?P<upload>\d+)_(?P<file>.+)", re.S
)
_WRAPPERS = 3  # folders that a browser or an archiver puts around a download
_AGAIN = re.compile(r"-\d+(?=\.[A-Za-z]+$)")


@dataclass(frozen=True, slots=True)
class _Sender:
    """Who an LMS says it is: a name for people, and a number of the LMS's own."""

    name: str
    number: str
    late: bool = False


def deliveries(path: Path, passed_by: PassedBy) -> Iterator[Delivery]:
    """One delivery for each sender. Raises GradeError where nothing has an LMS's names."""
    with ExitStack() as stack:
        try:
            entry: Entry = on_disk(path)
            root = stack.enter_context(opened(entry)) if is_zip(entry.name) else entry
            senders = _by_sender(_unwrapped(root), passed_by)
        except SubmissionRefused as refused:
            raise GradeError(refused.what) from None
        if not senders:
            raise GradeError("intake_errors.unrecognised", where=entry.path)
        for sender, named in senders.items():
            yield Delivery(
                sender=sender.name,
                origin=f"{entry.path} {sender.name}_{sender.number}",
                named=tuple(named),
                by_name=True,
                marked_late=sender.late,
            )


def _unwrapped(folder: Entry) -> list[Entry]:
    """What is in the folder; where that is one folder of no LMS's name, what is in that."""
    inside = folder.visible()
    for _ in range(_WRAPPERS):
        only = inside[0] if len(inside) == 1 else None
        if only is None or only.kind is not Kind.FOLDER or _moodle(only):
            break
        inside = only.visible()
    return inside


def _by_sender(
    entries: Iterable[Entry], passed_by: PassedBy
) -> dict[_Sender, list[tuple[str, Entry]]]:
    found: defaultdict[_Sender, list[tuple[str, Entry]]] = defaultdict(list)
    for entry in entries:
        read = _moodle(entry) or _canvas(entry)
        if read is None:
            passed_by.names.append(entry.name)
        else:
            found[read[0]] += read[1]
    return dict(found)


_Read = tuple[_Sender, list[tuple[str, Entry]]]


def _moodle(entry: Entry) -> _Read | None:
    found = _MOODLE.fullmatch(entry.name)
    if found is None:
        return None
    sender = _Sender(found["who"], found["number"])
    if found["kind"] != "file":  # a text typed into Moodle's own editor is no program
        return sender, []
    if entry.kind is Kind.FOLDER:
        return sender, [(each.name, each) for each in entry.visible()]
    return sender, [(found["file"] or entry.name, entry)]


def _canvas(entry: Entry) -> _Read | None:
    found = _CANVAS.fullmatch(entry.name)
    if found is None or entry.kind is Kind.FOLDER:
        return None
    sender = _Sender(found["who"], found["number"], bool(found["late"]))
    return sender, [(_AGAIN.sub("", found["file"]), entry)]
