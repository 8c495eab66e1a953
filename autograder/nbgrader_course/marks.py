"""A program cut into cells, each answer's marks in its own cell."""

from collections.abc import Sequence
from dataclasses import replace

from autograder.release.notebook import Cell
from autograder.release.regions import BEGIN, END


def with_own_marks(cells: Sequence[Cell]) -> list[Cell]:
    """The cells with every answer between marks of its own cell.

    A cell was cut after its last statement, so the mark that ends its answer stands at the head of
    the next one. An answer over several cells gets a pair of marks in each.
    """
    settled = list(cells)
    code = [at for at, cell in enumerate(cells) if cell.kind in ("code", "demo")]
    unended: int | None = None
    for at in code:
        lines = settled[at].source.split("\n")
        if unended is not None:
            tail, lines = _parted(lines)
            settled[unended] = _of(settled[unended], [*_lines(settled[unended]), *tail])
        settled[at] = _of(settled[at], lines)
        unended = at if _is_open(lines) else None
    return settled


def has_answer(cell: Cell) -> bool:
    """Whether something in the cell is an answer."""
    return cell.language == "code" and any(line.strip() == BEGIN for line in _lines(cell))


def _parted(lines: list[str]) -> tuple[list[str], list[str]]:
    """What ends the answer of the cell above, and what is this cell's."""
    end = next((at for at, line in enumerate(lines) if line.strip() == END), len(lines))
    if all(_is_layout(line) for line in lines[:end]):
        return lines[: end + 1], lines[end + 1 :]
    return [END], [BEGIN, *lines]


def _is_open(lines: list[str]) -> bool:
    marks = [line.strip() for line in lines if line.strip() in (BEGIN, END)]
    return bool(marks) and marks[-1] == BEGIN


def _is_layout(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _lines(cell: Cell) -> list[str]:
    return cell.source.split("\n")


def _of(cell: Cell, lines: list[str]) -> Cell:
    return replace(cell, source="\n".join(lines).strip("\n"))
