"""The matrix of attacks and layers in docs/security.md: made from `expected.toml`, put in place.

`python -m tests.hostile.matrix` writes it anew; a test says where the two differ.
"""

from itertools import groupby
from pathlib import Path

from autograder.sandbox.guest.layers import LAYERS

from .corpus import BOUNDARY, Program, programs

PAGE = Path(__file__).parents[2] / "docs" / "security.md"
BEGIN, END = "<!-- matrix: made by tests/hostile/matrix.py -->\n", "<!-- end of the matrix -->\n"
_COLUMNS = (BOUNDARY, *LAYERS)


def matrix() -> str:
    """One table for each kind of attack."""
    found = []
    for kind, group in groupby(programs(), lambda program: program.name.partition("/")[0]):
        head = " | ".join((f"{kind}: what it attempts", "ends", *_COLUMNS))
        rows = [_row(program) for program in group]
        found.append("\n".join((f"| {head} |", "| --- " * (2 + len(_COLUMNS)) + "|", *rows)))
    return "\n\n".join(found) + "\n"


def placed(page: str) -> str:
    """The page with the matrix of today."""
    before, _, rest = page.partition(BEGIN)
    return f"{before}{BEGIN}\n{matrix()}\n{END}{rest.partition(END)[2]}"


def _row(program: Program) -> str:
    cells = " | ".join(_cell(program, column) for column in _COLUMNS)
    name = program.name.partition("/")[2]
    attempt = program.attempt.replace("|", "\\|")
    return f"| {attempt} (`{name}`) | {program.ends} | {cells} |"


def _cell(program: Program, column: str) -> str:
    for names, sign in ((program.held_by, "●"), (program.root, "r"), (program.ordinary, "u")):
        for name in names:
            layer, _, part = name.partition("/")
            if layer == column:
                return f"{sign} {part}".strip()
    return ""


if __name__ == "__main__":
    PAGE.write_text(placed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
