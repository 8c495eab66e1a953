"""The line of a student's file that a failed test points at."""

import ast
import warnings
from collections.abc import Iterable
from itertools import chain

from autograder.outcome import Outcome


def line_at_fault(source: str, names: Iterable[str], outcome: Outcome) -> int | None:
    """The blank that is left, else where the first of `names` is defined; None: not there.

    A name is that of a function, a class, a variable, or `Class.method`.
    """
    tree = _parsed(source)
    if tree is None:
        return None
    nodes = [node for name in names if (node := _definition(tree, name.split("."))) is not None]
    if outcome is Outcome.NOT_FILLED:
        blanks = sorted(chain.from_iterable(map(_blanks, nodes)))
        if blanks:
            return blanks[0]
    return nodes[0].lineno if nodes else None


def _parsed(source: str) -> ast.Module | None:
    try:
        with warnings.catch_warnings(action="ignore"):
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _definition(inside: ast.AST, path: list[str]) -> ast.stmt | None:
    """The last statement that gives the name a meaning, as Python itself would have it."""
    found = None
    for node in ast.iter_child_nodes(inside):
        if isinstance(node, ast.stmt) and path[0] in _names(node):
            found = node
    if found is None or len(path) == 1:
        return found
    return _definition(found, path[1:]) or found


def _names(node: ast.stmt) -> set[str]:
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return {name}
        case ast.Assign(targets=targets):
            held = chain.from_iterable(map(ast.walk, targets))
            return {each.id for each in held if isinstance(each, ast.Name)}
        case ast.AnnAssign(target=ast.Name(id=name)):
            return {name}
    return set()


def _blanks(node: ast.AST) -> Iterable[int]:
    """The lines with a `...` in them."""
    return (
        each.lineno
        for each in ast.walk(node)
        if isinstance(each, ast.Constant) and each.value is ...
    )
