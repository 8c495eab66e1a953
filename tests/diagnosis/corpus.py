"""The corpus: students' programs with known mistakes in other words, and with unknown ones.

`rewrites/NN_id/MISTAKE/N.py` make a known mistake in another style; `unrelated/NN_id/*.py` one that
is not among the known; `combined/NN_id/ONE+OTHER.py` two known ones in two tasks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Program:
    """A student's program, and the known mistakes that it makes."""

    folder: str
    path: Path
    mistakes: frozenset[str]

    @property
    def text(self) -> str:
        """What the student handed in."""
        return self.path.read_text(encoding="utf-8")


def rewrites() -> Iterator[Program]:
    """One known mistake each."""
    for path in sorted((HERE / "rewrites").glob("*/*/*.py")):
        yield Program(path.parts[-3], path, frozenset({path.parent.name}))


def unrelated() -> Iterator[Program]:
    """A mistake each that nobody has told the grader of."""
    for path in sorted((HERE / "unrelated").glob("*/*.py")):
        yield Program(path.parts[-2], path, frozenset())


def combined() -> Iterator[Program]:
    """Two known mistakes each."""
    for path in sorted((HERE / "combined").glob("*/*.py")):
        yield Program(path.parts[-2], path, frozenset(path.stem.split("+")))
