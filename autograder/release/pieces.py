"""A program cut at its top-level definitions: the notebook's code cells, in file order."""

import ast
from dataclasses import dataclass
from typing import Literal, TypeGuard

from autograder.release.blanks import first_line
from autograder.release.regions import parsed

Kind = Literal["opening", "definition", "data", "main"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Whole lines of a program: `first` to `last` (from 1, comments above included).

    `names` is what the lines define. The kinds: opening (docstring, imports), definition, data
    (anything else), and main, whose `text` is what the guard `if __name__ == "__main__":` holds.
    """

    kind: Kind
    names: frozenset[str]
    first: int
    last: int
    text: str


def pieces_of(code: str, filename: str) -> list[Piece]:
    """The pieces of `code`; together they hold every line but the guard's own."""
    lines = code.split("\n")
    groups: list[list[ast.stmt]] = []
    for node in parsed(code, filename).body:
        if groups and first_line(node) <= _last(groups[-1]):  # `a = 1; b = 2`
            groups[-1].append(node)
        else:
            groups.append([node])
    pieces: list[Piece] = []
    done = 0
    for group in groups:
        last = len(lines) if group is groups[-1] else _last(group)
        names = frozenset(name for node in group for name in _names(node))
        text = "\n".join(_shown(group[0], lines, done, last))
        pieces.append(Piece(_kind(group[0], done), names, done + 1, last, text))
        done = last
    return pieces


def _shown(node: ast.stmt, lines: list[str], done: int, last: int) -> list[str]:
    if not _is_guard(node):
        return lines[done:last]
    above = lines[done : node.lineno - 1]
    first = node.body[0]
    if first.lineno == node.lineno:
        return [*above, lines[first.lineno - 1][first.col_offset :], *lines[first.lineno : last]]
    margin = " " * first.col_offset
    return [*above, *(line.removeprefix(margin) for line in lines[node.lineno : last])]


def _kind(node: ast.stmt, done: int) -> Kind:
    docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and not done
    if docstring or isinstance(node, ast.Import | ast.ImportFrom):
        return "opening"
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return "definition"
    return "main" if _is_guard(node) else "data"


def _is_guard(node: ast.stmt) -> TypeGuard[ast.If]:
    """True for `if __name__ == "__main__":` without an else."""
    if not isinstance(node, ast.If) or node.orelse:
        return False
    return ast.unparse(node.test) == "__name__ == '__main__'"


def _names(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {node.name}
    names = (each for each in ast.walk(node) if isinstance(each, ast.Name))
    return {each.id for each in names if isinstance(each.ctx, ast.Store)}


def _last(group: list[ast.stmt]) -> int:
    return max(node.end_lineno or node.lineno for node in group)
