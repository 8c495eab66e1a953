"""What will be sent: the one file of an assignment that a student worked in, read once."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from autograder.assignment import Assignment
from autograder.errors import GradeError
from autograder.submission import collect
from autograder.submission.disk import on_disk
from autograder.submission.names import harmless
from autograder.submitting.receipt import FileMark

_BLANK = re.compile(r"\.\.\.|# *TODO")


@dataclass(frozen=True, slots=True)
class Item:
    """A file as it is sent. `data` is read once: what was shown is what goes."""

    name: str
    data: bytes

    @property
    def mark(self) -> FileMark:
        """Its name, size and digest."""
        return FileMark(self.name, len(self.data), hashlib.sha256(self.data).hexdigest())


@dataclass(frozen=True, slots=True)
class Parcel:
    """The file at `source`, and the name of the other one that was left out, if there is one."""

    source: Path
    items: tuple[Item, ...]
    left_out: str | None = None


def pack(assignment: Assignment, path: Path, *, chosen: bool) -> Parcel:
    """The parcel for `path`, or for the notebook beside it where that is what was worked in.

    `chosen` says that the student named the file. It is sent under the assignment's name, by which
    nbgrader and the grader know it. Raises GradeError where it is missing, a link, or too large.
    """
    other = None
    if not chosen:
        path, other = _worked_in(assignment, path.parent)
    try:
        entry = on_disk(path)
    except (OSError, ValueError):
        raise GradeError("errors.no_file", where=harmless(str(path))) from None
    item = Item(f"{assignment.id}{path.suffix.lower()}", entry.read())
    return Parcel(path, (item,), other.name if other else None)


def _worked_in(assignment: Assignment, folder: Path) -> tuple[Path, Path | None]:
    """The program and its twin: fewer blanks left comes first, then what was saved later.

    A kit has both; a student fills in one, and the untouched other must not be sent for it.
    """
    script, notebook = (folder / f"{assignment.id}{suffix}" for suffix in (".py", ".ipynb"))
    if not notebook.is_file() or not script.is_file():
        return (notebook, None) if notebook.is_file() else (script, None)

    def left_to_do(path: Path) -> tuple[int, float]:
        (found,) = collect([path], assignment)
        blanks = len(_BLANK.findall(found.source)) if found.source else 10**9
        return blanks, -path.stat().st_mtime

    first, second = sorted((script, notebook), key=left_to_do)
    return first, second
