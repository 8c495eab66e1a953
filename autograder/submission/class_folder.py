"""A folder that holds a class: whether it is one, and the hand-in of each of its members."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from autograder.assignment import Assignment
from autograder.errors import SubmissionRefused
from autograder.submission import oddities
from autograder.submission.archive import opened
from autograder.submission.choosing import forbidden, is_exact, is_for, programs, without_twins
from autograder.submission.entry import Entry, Kind
from autograder.submission.names import is_helper, is_program, is_wrong_kind, is_zip, stem
from autograder.submission.reading import HandIn
from autograder.submission.stamp import TIMESTAMP, exchange_name

_WRAPPERS = 4  # folders in folders that zip programs and downloads put around a hand-in


def is_class(inside: Sequence[Entry], assignment: Assignment) -> bool:
    """Whether a folder with these entries holds a class, and not one student's work."""
    if any(is_exact(entry, assignment) for entry in inside):
        return False
    folders = [entry for entry in inside if entry.kind is Kind.FOLDER]
    zips = [entry for entry in inside if entry.kind is not Kind.FOLDER and is_zip(entry.name)]
    loose = without_twins(programs(inside))
    if zips:
        only = len(zips) == 1 and not loose and not folders
        return not (only and is_for(stem(zips[0].name), assignment))
    if len(loose) == 1:
        # A lone program of another name: one student's, unless folders beside it hold programs too.
        return any(_holds_program(folder) for folder in folders)
    return bool(loose or folders)


def members(inside: Sequence[Entry], assignment: Assignment) -> Iterator[HandIn]:
    """The hand-in of each entry of a class folder; a README and its like are passed by."""
    kept = without_twins(inside)
    twins = {stem(entry.name).casefold(): entry.name for entry in {*inside} - {*kept}}
    for entry in _of_this_assignment(kept, assignment):
        if entry.kind is Kind.FOLDER:
            student, submitted = person(entry.name)
            yield from one_student(HandIn(student, entry, submitted))
        elif is_zip(entry.name):
            yield from _own_zip(entry, HandIn(stem(entry.name), entry))
        elif _is_hand_in(entry):
            twin = twins.get(stem(entry.name).casefold())
            notes = (oddities.both_kinds(entry.name, twin),) if twin else ()
            yield HandIn(stem(entry.name), entry, notes=notes)


def one_student(whole: HandIn) -> Iterator[HandIn]:
    """`whole`, looked for inside the zip where the folder holds nothing but one."""
    try:
        inside = [entry for entry in whole.root.visible() if entry.name != TIMESTAMP]
    except SubmissionRefused as refused:
        yield HandIn(whole.student, whole.root, whole.submitted, refusal=refused.what)
        return
    if len(inside) == 1 and inside[0].kind is not Kind.FOLDER and is_zip(inside[0].name):
        yield from _own_zip(inside[0], whole)
    else:
        yield whole


def person(name: str) -> tuple[str, datetime | None]:
    """The student, and the time, where `name` is a folder's name in nbgrader's exchange."""
    exchanged = exchange_name(name)
    return (exchanged.student, exchanged.submitted) if exchanged else (name, None)


def unwrapped(folder: Entry) -> Entry:
    """The first folder inside that holds more than one folder. Raises SubmissionRefused."""
    for _ in range(_WRAPPERS):
        inside = folder.visible()
        if len(inside) != 1 or inside[0].kind is not Kind.FOLDER:
            break
        folder = inside[0]
    return folder


def _own_zip(entry: Entry, whole: HandIn) -> Iterator[HandIn]:
    """The hand-in inside a zip that one student made, whose own timestamp is not believed."""
    student, submitted = whole.student, whole.submitted
    try:
        with opened(entry) as root:
            yield HandIn(student, unwrapped(root), submitted, dated=False)
    except SubmissionRefused as refused:
        yield HandIn(student, entry, submitted, refusal=refused.what)


def _of_this_assignment(entries: list[Entry], assignment: Assignment) -> list[Entry]:
    """Without the folders of other assignments, where an exchange's names tell them apart."""
    named = {entry.path: exchange_name(entry.name) for entry in entries}
    ours = {path for path, found in named.items() if found and is_for(found.assignment, assignment)}
    return [e for e in entries if not ours or e.path in ours or named[e.path] is None]


def _holds_program(folder: Entry, depth: int = 1) -> bool:
    try:
        inside = folder.visible()
    except SubmissionRefused:
        return False
    deeper = (each for each in inside if depth and each.kind is Kind.FOLDER)
    return bool(programs(inside)) or any(_holds_program(each, depth - 1) for each in deeper)


def _is_hand_in(entry: Entry) -> bool:
    return (
        (is_program(entry.name) and not is_helper(entry.name))
        or is_wrong_kind(entry.name)
        or forbidden([entry]) is not None
    )
