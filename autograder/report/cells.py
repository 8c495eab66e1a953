"""Cells of a CSV file that no spreadsheet takes for a formula, and the file itself."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from autograder.report.roster import plain
from autograder.report.writing import write_text

Cell = str | int | float | None

# What begins a formula in one spreadsheet or another; the wide forms count in Asian locales.
_FORMULA = tuple("=+-@＝＋－＠")
_CONTROL = ("\t", "\r", "\n")


def inert(cell: str) -> str:
    """`cell`, behind an apostrophe where a spreadsheet would compute it instead of showing it."""
    begins = cell.lstrip()
    return f"'{cell}" if begins.startswith(_FORMULA) or cell.startswith(_CONTROL) else cell


def points(value: float) -> str:
    """A score as every system reads it: `85`, `33.5`."""
    return plain(value)


def write_csv(path: Path, rows: Iterable[Sequence[Cell]], *, mark: bool = False) -> None:
    """The rows as CSV, every text inert, every number a number, None an empty cell.

    `mark` tells Excel that it is UTF-8. Raises OSError where it cannot be written; nothing is
    left half written.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([_written(cell) for cell in row] for row in rows)
    write_text(path, ("\N{ZERO WIDTH NO-BREAK SPACE}" if mark else "") + out.getvalue())


def _written(cell: Cell) -> Cell:
    return inert(cell.replace("\0", "")) if isinstance(cell, str) else cell
