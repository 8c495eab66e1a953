"""The import rule of `autograder/README.md`, read from its own table."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "autograder"
WORDS = ("bilingual", "outcome", "catalogue", "particles", "errors", "locale")
RECORDS = (
    *("toml_table", "assignment", "course", "destination", "grades", "failure"),
    *("late", "roster", "progress", "hints"),
)


def table() -> list[tuple[tuple[str, ...], str]]:
    """The rows of the table: the rooms of each line, and what they may import."""
    text = (ROOT / "README.md").read_text(encoding="utf-8").split("<!-- rooms:")[1]
    rows = [line.split("|")[1:4] for line in text.splitlines() if line.startswith("| `")]
    return [
        (tuple(names.replace("`", "").replace(" ", "").split(",")), may.strip())
        for names, _, may in rows
    ]


def allowed() -> dict[str, set[str]]:
    """For each room, the rooms it may import."""
    rules: dict[str, set[str]] = {}
    above: set[str] = set()
    for rooms, may in table():
        named = {"words": WORDS, "records": RECORDS}
        said = {part.strip().strip("`") for part in may.split(",")}
        reach = {room for part in said for room in named.get(part, (part,))}
        if may == "all above":
            reach = set(above)
        above |= set(rooms)
        for room in rooms:
            rules[room] = reach | set(rooms)
    return rules


def room_of(module: str) -> str:
    """The room a dotted name below `autograder` is in."""
    parts = module.split(".")
    return "sandbox.guest" if parts[:2] == ["sandbox", "guest"] else parts[0]


def imports(path: Path) -> set[str]:
    """Every module that a file imports, also inside functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


FILES = [path for path in sorted(ROOT.rglob("*.py")) if path != ROOT / "__init__.py"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_stay_within_the_rule(path: Path) -> None:
    # A file that reaches into a room it may not know makes the boundary a matter of luck.
    rules = allowed()
    room = room_of(".".join(path.relative_to(ROOT).with_suffix("").parts))
    assert room in rules, f"{room} is not in the README's table"
    ours = {
        name.removeprefix("autograder.") for name in imports(path) if name.startswith("autograder.")
    }
    rooms = {
        room_of(name)
        for name in ours
        if (ROOT / name.split(".")[0]).exists() or (ROOT / f"{name.split('.')[0]}.py").exists()
    }
    assert rooms <= rules[room], f"{room} may not import {sorted(rooms - rules[room])}"


@pytest.mark.parametrize(
    "path", sorted((ROOT / "sandbox" / "guest").rglob("*.py")), ids=lambda path: path.name
)
def test_guest_imports_only_the_standard_library_and_numpy(path: Path) -> None:
    # The only code beside a student's program stays small enough to read in one sitting.
    tops = {name.split(".")[0] for name in imports(path)}
    assert tops <= set(sys.stdlib_module_names) | {"numpy", "autograder"}


def test_the_rule_is_not_empty() -> None:
    # If the table could not be read, every test above would pass for nothing.
    rules = allowed()
    assert rules["sandbox.guest"] == {"sandbox.guest", "nothing of ours"}
    assert "sandbox" in rules["checks"]
    assert "cli" not in rules["pipeline"]
