"""One hand-in becomes one `Submission`: its program is found, read once, and made Python text."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual
from autograder.errors import SubmissionRefused
from autograder.submission import oddities, refusals
from autograder.submission.choosing import Choice, choose, forbidden
from autograder.submission.decoding import Decoded, decoded
from autograder.submission.entry import Entry, Kind
from autograder.submission.magics import without_magics
from autograder.submission.names import harmless, is_program, student_name
from autograder.submission.notebook import program_in
from autograder.submission.record import Submission
from autograder.submission.stamp import stamp_in


@dataclass(frozen=True, slots=True)
class HandIn:
    """What one student handed in: a file or a folder, found and not yet read.

    `submitted` is what its surroundings say. `dated` is whether a timestamp.txt inside is believed:
    not so in a zip that the student made. `refusal` is there where the finding failed already.
    """

    student: str
    root: Entry
    submitted: datetime | None = None
    dated: bool = True
    notes: tuple[Bilingual, ...] = ()
    refusal: Bilingual | None = None


def submission_of(hand_in: HandIn, assignment: Assignment) -> Submission:
    """The Submission, with a refusal where it is ungradable. Raises nothing."""
    blank = Submission(
        student=student_name(hand_in.student),
        path=hand_in.root.path,
        filename=assignment.filename,
        source="",
        digest="",
        submitted=hand_in.submitted,
        notes=hand_in.notes,
        refusal=hand_in.refusal,
    )
    if hand_in.refusal:
        return replace(blank, digest=_digest(hand_in.root))
    try:
        choice = _choice(hand_in.root, assignment)
    except SubmissionRefused as refused:
        return replace(blank, refusal=refused.what)
    blank = _dated(replace(blank, notes=blank.notes + choice.notes), hand_in, choice)
    if choice.program is None:
        return replace(blank, refusal=choice.refusal)
    program = choice.program
    return _read(
        replace(blank, path=program.path, filename=harmless(program.name), refusal=choice.refusal),
        program,
    )


def _choice(root: Entry, assignment: Assignment) -> Choice:
    if root.kind is Kind.FOLDER:
        return choose(root, assignment)
    refusal = forbidden([root])
    return Choice(
        root, (), refusal if is_program(root.name) else refusal or refusals.wrong_kind(root.name)
    )


def _dated(blank: Submission, hand_in: HandIn, choice: Choice) -> Submission:
    there, moment = stamp_in(choice.beside)
    if not there:
        return blank
    if not hand_in.dated:
        return replace(blank, notes=(*blank.notes, oddities.own_timestamp()))
    if moment is None:
        return replace(blank, notes=(*blank.notes, oddities.bad_timestamp()))
    return replace(blank, submitted=moment)


def _read(blank: Submission, program: Entry) -> Submission:
    try:
        data = program.read()
    except SubmissionRefused as refused:
        return replace(blank, refusal=blank.refusal or refused.what)
    blank = replace(blank, digest=hashlib.sha256(data).hexdigest())
    if blank.refusal:
        return blank
    try:
        source, notes = _python(data, program.name)
    except SubmissionRefused as refused:
        return replace(blank, refusal=refused.what)
    return replace(blank, source=source, notes=blank.notes + notes)


def _python(data: bytes, name: str) -> Decoded:
    if name.casefold().endswith(".ipynb"):
        return program_in(data, name)
    text, notes = decoded(data, name)
    # A notebook downloaded "as .py" keeps its magics.
    source, count = without_magics(text)
    return source, (*notes, oddities.magics(count)) if count else notes


def _digest(root: Entry) -> str:
    try:
        return hashlib.sha256(root.read()).hexdigest() if root.kind is Kind.FILE else ""
    except SubmissionRefused:
        return ""
