"""The formats by name. A new one is a function in a file of its own and a line here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.export.canvas import write_canvas
from autograder.export.moodle import write_moodle
from autograder.export.nbgrader import write_nbgrader
from autograder.export.sheet import Sheet
from autograder.export.table import write_table


@dataclass(frozen=True, slots=True)
class Format:
    """`write` makes it at a path, which is `target` where nobody says another.

    `whole` asks for a sheet whose grades have their tasks and tests, which takes longer to read.
    `write` may name students whose grades it left out, since there is newer work of theirs.
    """

    write: Callable[[Sheet, Path], Sequence[str] | None]
    target: str
    whole: bool = False


FORMATS: Mapping[str, Format] = {
    "csv": Format(write_table, "grades.csv"),
    "canvas": Format(write_canvas, "grades-canvas.csv"),
    "moodle": Format(write_moodle, "grades-moodle.csv"),
    "nbgrader": Format(write_nbgrader, ".", whole=True),
}
