"""The folder of a report: ours to fill, never one that holds somebody's other files."""

from collections.abc import Collection
from pathlib import Path

from autograder.errors import GradeError
from autograder.report.html.page_names import STUDENTS

_MARK = ".made-by-grade-report"


def prepare(folder: Path) -> None:
    """Makes the folder, for its owner only. Raises GradeError where other files are in it."""
    if folder.exists() and not (folder / _MARK).is_file() and any(folder.iterdir()):
        raise GradeError("report_errors.folder", where=str(folder))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # grades are nobody else's
    (folder / _MARK).touch()


def sweep(folder: Path, pages: Collection[Path]) -> None:
    """Removes the pages of earlier reports: of students who are in this one no longer."""
    for left in set((folder / STUDENTS).glob("*.html")) - set(pages):
        left.unlink(missing_ok=True)
