"""Where the hand-ins are in what was given: one program, one folder, a class of folders or zips."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from autograder.assignment import Assignment
from autograder.errors import GradeError, SubmissionRefused
from autograder.submission import oddities
from autograder.submission.archive import opened
from autograder.submission.choosing import is_exact, is_for, programs
from autograder.submission.class_folder import is_class, members, one_student, person, unwrapped
from autograder.submission.disk import on_disk
from autograder.submission.entry import Entry, Kind
from autograder.submission.names import harmless, is_zip, stem
from autograder.submission.reading import HandIn
from autograder.submission.stamp import TIMESTAMP, stamp_in


def hand_ins(path: Path, assignment: Assignment) -> Iterator[HandIn]:
    """Every hand-in at `path`. Raises GradeError where nothing is there.

    Read each before asking for the next: a zip is open only in between.
    """
    try:
        entry = on_disk(path)
    except (OSError, ValueError):
        raise GradeError("errors.no_file", where=harmless(str(path))) from None
    student, submitted = person(_owner(path, entry, assignment))
    try:
        if entry.kind is Kind.FOLDER:
            found = _in_folder(entry, assignment, HandIn(student, entry, submitted))
        elif is_zip(entry.name) and not entry.trouble:
            found = _in_zip(entry, assignment, HandIn(student, entry, submitted, dated=False))
        else:
            found = iter([_beside_its_stamp(path, HandIn(student, entry, submitted))])
        yield from found
    except SubmissionRefused as refused:
        yield HandIn(student, entry, submitted, refusal=refused.what)


def _owner(path: Path, entry: Entry, assignment: Assignment) -> str:
    """The name that says whose it is: the file's own, unless that only names the assignment."""
    if entry.kind is not Kind.FOLDER and not is_exact(entry, assignment):
        return stem(entry.name)
    # Not resolve(): that would follow links.
    place = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() follows links
    folders = [*([place] if entry.kind is Kind.FOLDER else []), *place.parents]
    return next((each.name for each in folders if not is_for(each.name, assignment)), "")


def _beside_its_stamp(path: Path, hand_in: HandIn) -> HandIn:
    """The hand-in of one file, with the time that a timestamp.txt beside it gives."""
    try:
        there, moment = stamp_in([on_disk(path.parent / TIMESTAMP)])
    except OSError:
        return hand_in
    if there and moment is None:
        return replace(hand_in, notes=(*hand_in.notes, oddities.bad_timestamp()))
    return replace(hand_in, submitted=moment or hand_in.submitted)


def _in_zip(entry: Entry, assignment: Assignment, whole: HandIn) -> Iterator[HandIn]:
    """`whole` is the hand-in, should the zip be that of one student."""
    with opened(entry) as root:
        folder = unwrapped(root)
        if (
            folder is not root
            and not is_for(folder.name, assignment)
            and folder.name != whole.student
        ):
            whole = replace(whole, notes=(oddities.named_after_zip(folder.name),))
        yield from _in_folder(folder, assignment, replace(whole, root=folder))


def _in_folder(folder: Entry, assignment: Assignment, whole: HandIn) -> Iterator[HandIn]:
    """A class's members, or `whole` where the folder is that of one student."""
    inside = folder.visible()
    inner = [each for each in inside if each.kind is Kind.FOLDER and is_for(each.name, assignment)]
    if inner and not programs(inside):
        # The class may be one folder further in; a student's own folder is read from the outside.
        deeper = is_class(inner[0].visible(), assignment)
        yield from _in_folder(inner[0], assignment, whole) if deeper else one_student(whole)
    elif is_class(inside, assignment):
        empty = True
        for hand_in in members(inside, assignment):
            empty = False
            yield hand_in
        if empty:
            yield whole
    else:
        yield from one_student(whole)
