"""What a program's text says of its own functions: their parameters, and whether they draw lots."""

import ast
import warnings
from collections.abc import Iterator
from functools import lru_cache

Definition = ast.FunctionDef | ast.ClassDef


@lru_cache(maxsize=8)
def tree_of(source: str) -> ast.Module:
    """The program's syntax tree; an empty one where there is none."""
    try:
        with warnings.catch_warnings(action="ignore"):
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ast.Module(body=[], type_ignores=[])


def definition(source: str, name: str) -> Definition | None:
    """Where `AND`, `TwoLayerNet` or `TwoLayerNet.predict` is defined, if the text says so."""
    inside: ast.Module | ast.ClassDef = tree_of(source)
    path = name.split(".")
    for position, part in enumerate(path, 1):
        found = next((each for each in _defined(inside) if each.name == part), None)
        if found is None or position == len(path):
            return found
        if not isinstance(found, ast.ClassDef):
            return None
        inside = found
    return None


def function(source: str, name: str) -> tuple[ast.FunctionDef, bool] | None:
    """The function that a call of `name` runs; True: the first parameter is the object itself."""
    found = definition(source, name)
    if isinstance(found, ast.ClassDef):
        made = definition(source, f"{name}.__init__")
        return (made, True) if isinstance(made, ast.FunctionDef) else None
    if found is None:
        return None
    static = any(isinstance(d, ast.Name) and d.id == "staticmethod" for d in found.decorator_list)
    return found, "." in name and not static


def parameters(source: str, name: str) -> list[str]:
    """The names of the positional parameters that a caller fills."""
    found = function(source, name)
    if found is None:
        return []
    node, bound = found
    names = [each.arg for each in (*node.args.posonlyargs, *node.args.args)]
    return names[1:] if bound else names


def draws_lots(source: str, name: str) -> bool:
    """True where the text of `name` uses a random generator that nobody gave it."""
    node = definition(source, name.partition(".")[0])
    return node is not None and any(_of_chance(each) for each in ast.walk(node))


def _of_chance(node: ast.AST) -> bool:
    match node:
        case ast.Attribute(value=ast.Name(id="np" | "numpy"), attr="random"):
            return True
        case ast.Name(id="random" | "default_rng"):
            return True
    return False


def _defined(inside: ast.Module | ast.ClassDef) -> Iterator[Definition]:
    """The last definition first: it is the one that holds."""
    return (
        node for node in reversed(inside.body) if isinstance(node, ast.FunctionDef | ast.ClassDef)
    )
