"""The kit's own lines in a notebook (`check("gates", "AND")`): not the student's program."""

import ast
import warnings
from collections.abc import Sequence

from autograder.submission.magics import commented

_MODULE = "autograder.notebook"
# Longer cells are not parsed: a kit's cell is short, and a parser is best kept from the rest.
_LONGEST = 10_000


def without_kit_checks(cells: Sequence[str]) -> list[str]:
    """The cells with every top-level import and call of the kit's checks made a comment."""
    names: set[str] = set()
    return [_without(cell, names) for cell in cells]


def _without(cell: str, names: set[str]) -> str:
    """`names` are what the kit's functions and modules are called so far; imports add to it."""
    body = _statements(cell) if any(name in cell for name in ("autograder", *names)) else []
    kept, dropped = set[int](), set[int]()
    for statement in body:
        lines = range(statement.lineno - 1, (statement.end_lineno or statement.lineno))
        (dropped if _is_kits(statement, names) else kept).update(lines)
    return "\n".join(
        commented(line) if number in dropped - kept else line
        for number, line in enumerate(cell.split("\n"))
    )


def _statements(cell: str) -> list[ast.stmt]:
    if len(cell) > _LONGEST:
        return []
    try:
        with warnings.catch_warnings(action="ignore"):
            return ast.parse(cell).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []


def _is_kits(statement: ast.stmt, names: set[str]) -> bool:
    match statement:
        case ast.ImportFrom(module=module, level=0) if module == _MODULE:
            names |= {alias.asname or alias.name for alias in statement.names}
            return True
        case ast.Import(names=[ast.alias(name=name) as alias]) if name == _MODULE:
            names.add(alias.asname or _MODULE.partition(".")[0])
            return True
        case ast.Expr(value=ast.Call() as call):
            given = (*call.args, *(keyword.value for keyword in call.keywords))
            return _root(call.func) in names and all(
                isinstance(each, ast.Constant) for each in given
            )
    return False


def _root(function: ast.expr) -> str:
    while isinstance(function, ast.Attribute):
        function = function.value
    return function.id if isinstance(function, ast.Name) else ""
