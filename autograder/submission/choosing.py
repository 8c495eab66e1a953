"""Which file in a student's folder is the program, and what in that folder is refused by name."""

from collections.abc import Sequence
from dataclasses import dataclass

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual
from autograder.errors import SubmissionRefused
from autograder.submission import oddities, refusals
from autograder.submission.entry import Entry, Kind
from autograder.submission.names import (
    deceives,
    is_helper,
    is_program,
    is_reserved,
    is_zip,
    shadows,
    stem,
)
from autograder.submission.stamp import TIMESTAMP

_DEPTH = 4  # folders around a program, like kit/assignments/01_gates/


@dataclass(frozen=True, slots=True)
class Choice:
    """The program of one folder, if there is one, and what there is to say about it.

    `beside` is what lies in the program's folder and in the folders around it.
    """

    program: Entry | None
    notes: tuple[Bilingual, ...]
    refusal: Bilingual | None
    beside: tuple[Entry, ...] = ()


def choose(root: Entry, assignment: Assignment) -> Choice:
    """The program in the folder `root` or in the one inside it. Raises SubmissionRefused."""
    beside, ours = root.visible(), True
    around: list[Entry] = []
    for _ in range(_DEPTH):
        inner = toward(beside, assignment)
        if inner is None or programs(beside):
            break
        # In a folder of any other name only the right file name will do: it may be other work.
        ours = ours and is_for(inner.name, assignment)
        around += [entry for entry in beside if entry is not inner]
        beside = inner.visible()
    program, notes, refusal = _pick(beside, assignment, ours)
    if program and (unused := _unused(program, beside, assignment)):
        notes += (oddities.extras(unused),)
    everything = (*around, *beside)
    return Choice(program, notes, forbidden(everything) or refusal, everything)


def forbidden(entries: Sequence[Entry]) -> Bilingual | None:
    """Why a folder with these entries is refused, whatever its program is; None where it is not."""
    for entry in entries:
        if entry.trouble:
            return entry.trouble
        if shadows(entry.name) or _is_shadowing_package(entry):
            return refusals.shadowing(entry.name)
        if deceives(entry.name):
            return refusals.deceiving(entry.name)
    return None


def is_for(name: str, assignment: Assignment) -> bool:
    """Whether a folder of that name holds this assignment: `01_gates`, `gates`, the kit's."""
    ours = (assignment.folder, assignment.id, "assignments")
    return name.casefold() in {each.casefold() for each in ours}


def toward(entries: Sequence[Entry], assignment: Assignment) -> Entry | None:
    """The folder in which to look for the program: the assignment's, or the only one."""
    folders = [entry for entry in entries if entry.kind is Kind.FOLDER]
    named = [entry for entry in folders if is_for(entry.name, assignment)]
    return next(iter(named), None) or (folders[0] if len(folders) == 1 else None)


def is_exact(entry: Entry, assignment: Assignment) -> bool:
    """Whether the entry has the assignment's name, as a program or a notebook, in any case."""
    return entry.kind is not Kind.FOLDER and entry.name.casefold() in {
        assignment.filename.casefold(),
        f"{assignment.id}.ipynb".casefold(),
    }


def programs(entries: Sequence[Entry]) -> list[Entry]:
    """The entries that may be a student's program, going by their names."""
    return [
        entry
        for entry in entries
        if entry.kind is not Kind.FOLDER and is_program(entry.name) and not is_helper(entry.name)
    ]


def without_twins(found: Sequence[Entry]) -> list[Entry]:
    """The programs without each notebook that has a .py of the same name beside it."""
    files = [entry for entry in found if entry.kind is not Kind.FOLDER]
    scripts = {stem(e.name).casefold() for e in files if e.name.casefold().endswith(".py")}
    twins = {
        entry
        for entry in files
        if entry.name.casefold().endswith(".ipynb") and stem(entry.name).casefold() in scripts
    }
    return [entry for entry in found if entry not in twins]


_Picked = tuple[Entry | None, tuple[Bilingual, ...], Bilingual | None]


def _pick(beside: list[Entry], assignment: Assignment, ours: bool) -> _Picked:
    found = programs(beside)
    right = [entry for entry in found if is_exact(entry, assignment)]
    candidates = _best(right, assignment) or (without_twins(found) if ours else [])
    if not candidates:
        return None, (), _nothing(beside, assignment)
    if len(candidates) > 1:
        return None, (), refusals.ambiguous(assignment.filename, [e.name for e in candidates])
    (program,) = candidates
    return program, _notes(program, found, assignment), None


def _nothing(beside: list[Entry], assignment: Assignment) -> Bilingual:
    names = [entry.name for entry in beside]
    zips = [name for name in names if is_zip(name)]
    return refusals.nested_zip(zips[0]) if zips else refusals.missing(assignment.filename, names)


def _best(right: list[Entry], assignment: Assignment) -> list[Entry]:
    """The exact name before another case of it, a program before a notebook."""
    for name in (assignment.filename, f"{assignment.id}.ipynb"):
        exact = [entry for entry in right if entry.name == name]
        if same := exact or [e for e in right if e.name.casefold() == name.casefold()]:
            return same
    return []


def _notes(program: Entry, found: list[Entry], assignment: Assignment) -> tuple[Bilingual, ...]:
    notes: tuple[Bilingual, ...] = ()
    if program.name not in {assignment.filename, f"{assignment.id}.ipynb"}:
        notes += (oddities.other_name(program.name, assignment.filename),)
    twins = [entry for entry in found if entry is not program and _twins(entry, program)]
    if twins:
        notes += (oddities.both_kinds(program.name, twins[0].name),)
    return notes


def _twins(one: Entry, other: Entry) -> bool:
    """Whether the two have one name, as a program and as a notebook."""
    return stem(one.name).casefold() == stem(other.name).casefold()


def _unused(program: Entry, beside: list[Entry], assignment: Assignment) -> list[str]:
    """What else there is, without what the kit itself puts there and the program's notebook."""
    known = {f"test_{assignment.id}.py", "assignment.toml", "readme.md", "readme.en.md", TIMESTAMP}
    others = [entry for entry in beside if not (is_program(entry.name) and _twins(entry, program))]
    return [entry.name for entry in others if entry.name.casefold() not in known]


def _is_shadowing_package(entry: Entry) -> bool:
    """A folder stands in for a module where it has an `__init__`; a plain `code/` is harmless."""
    if entry.kind is not Kind.FOLDER or not is_reserved(entry.name):
        return False
    try:
        return any(child.name.startswith("__init__.") for child in entry.children())
    except SubmissionRefused:
        return True
