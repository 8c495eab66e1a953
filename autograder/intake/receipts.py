"""Which hand-in a graded file is: found among the versions that were collected, by its digest."""

from datetime import datetime
from pathlib import Path

from autograder.intake.class_list import folder_name
from autograder.intake.keeping import Shelf
from autograder.intake.version import Version


def version_of(
    digest: str, submitted: datetime | None, into: Path, assignment: str, student: str
) -> Version | None:
    """The collected version whose file has that SHA-256; None where `into` holds none.

    Of several with the same content the one handed in at that time, else the latest. `assignment`
    is the folder.
    """
    name = folder_name(student)
    shelves = Shelf(into, assignment, name), Shelf(into / "unknown", assignment, name)
    versions = [version for shelf in shelves for version in shelf.kept()]
    same = [each for each in versions if digest in {mark.sha256 for mark in each.files}]
    then = [each for each in same if each.counts_from == submitted]
    found = then or same
    return found[-1] if found else None
