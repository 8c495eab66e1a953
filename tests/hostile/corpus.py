"""The corpus: every hostile program with what `expected.toml` says must happen."""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from autograder.sandbox.guest.layers import LAYERS

HERE = Path(__file__).parent
KINDS = ("forging", "reading", "harming", "exhausting", "poisoning")
BOUNDARY = "boundary"  # no layer: the process boundary, its closed encoding, the host's clock


@dataclass(frozen=True, slots=True)
class Program:
    """One attack. `ends` is how the test of `twice` (else the other one) ends, or the refusal.

    `held_by` names what stops it, each by itself: layers, or the boundary. `root` and `ordinary`
    name what stops it besides for one kind of user. A word after `/` is the part of Landlock's
    that it takes. `slow` programs run into a limit of time. Those with a `control` succeed where
    there is no layer, and are tried there in that order.
    """

    name: str
    source: str
    ends: str
    points: float
    held_by: tuple[str, ...]
    root: tuple[str, ...]
    ordinary: tuple[str, ...]
    slow: bool
    control: int

    @property
    def attempt(self) -> str:
        """What it attempts: the first line of its docstring."""
        return self.source.split('"""')[1].splitlines()[0].rstrip(".")

    def holders(self, *, as_root: bool) -> frozenset[str]:
        """All that stops it, each by itself."""
        return frozenset(self.held_by + (self.root if as_root else self.ordinary))


def programs() -> list[Program]:
    """All of them, in the table's order."""
    table = tomllib.loads((HERE / "expected.toml").read_text(encoding="utf-8"))
    return [_program(kind, name, row) for kind in KINDS for name, row in table[kind].items()]


def files() -> list[str]:
    """What there is in the folders."""
    return [f"{kind}/{path.stem}" for kind in KINDS for path in sorted((HERE / kind).glob("*.py"))]


def standing(holders: Collection[str], on: Mapping[str, str]) -> set[str]:
    """Those of the holders that are there: `on` has for each layer what it says it covers."""
    found = set()
    for each in holders:
        name, _, part = each.partition("/")
        if name == BOUNDARY or (name in on and part in on[name]):
            found.add(each)
    return found


def _program(kind: str, name: str, row: dict[str, object]) -> Program:
    def names(key: str, otherwise: list[str]) -> tuple[str, ...]:
        found = row.pop(key, otherwise)
        assert isinstance(found, list)
        assert all(each.partition("/")[0] in (*LAYERS, BOUNDARY) for each in found), name
        return tuple(found)

    program = Program(
        name=f"{kind}/{name}",
        source=(HERE / kind / f"{name}.py").read_text(encoding="utf-8"),
        ends=str(row.pop("ends")),
        points=float(str(row.pop("points", 0))),
        held_by=names("held_by", [BOUNDARY]),
        root=names("root", []),
        ordinary=names("ordinary", []),
        slow=bool(row.pop("slow", False)),
        control=int(str(row.pop("control", 0))),
    )
    assert not row, f"{name}: unknown keys {list(row)}"
    return program
