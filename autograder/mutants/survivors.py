"""Mutants that no test has to catch, each with the reason: `survivors.toml` beside a suite."""

from dataclasses import dataclass
from pathlib import Path

from autograder.mutants.making import Mutant
from autograder.toml_table import Table


@dataclass(frozen=True, slots=True, order=True)
class Survivor:
    """A change of some lines of a definition under which the program stays right."""

    where: str
    before: str
    after: str

    @classmethod
    def of(cls, mutant: Mutant) -> "Survivor":
        """What the list would have to say of that mutant."""
        return cls(mutant.where, mutant.before, mutant.after)


def read_survivors(folder: Path) -> dict[Survivor, str]:
    """The reason why each listed survivor is right; empty where a suite lists none.

    Raises CourseError where the list is not as it must be.
    """
    path = folder / "survivors.toml"
    if not path.is_file():
        return {}
    table = Table.read(path)
    found: dict[Survivor, str] = {}
    for entry in table.tables("survivors"):
        where, before = entry.take("where", str), entry.take("before", str)
        after, reason = entry.strings("after"), entry.take("reason", str)
        entry.close()
        found |= {Survivor(where, before, each): reason for each in after}
    table.close()
    return found
