"""Likely typos, read from the student's own line alone, so that they can tell nothing hidden."""

import ast
import builtins
import re
from collections.abc import Iterable, Iterator, Sequence

from autograder.checks.source import tree_of
from autograder.failure import Typo

_NEAR, _NEAR_AND_SHORT, _SHORT = 0.7, 0.6, 4
_REMOVED = {"int", "float", "object", "complex", "str"}  # `np.int` was Python's own `int`


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The name that is most likely meant: other capitals or signs first, then other letters."""
    known = sorted(each for each in names if each != name)
    same = [each for each in known if _letters(each) == _letters(name)]
    if same:
        return same[0]
    plural = [each for each in known if _letters(each).rstrip("s") == _letters(name).rstrip("s")]
    near = _NEAR_AND_SHORT if len(name) <= _SHORT else _NEAR
    close = plural or _close(name, known, near)
    return close[0] if close and len(name) > 1 else None


def _close(name: str, known: Sequence[str], near: float) -> list[str]:
    import difflib  # nobody whose names are right waits for it

    return difflib.get_close_matches(name, known, n=1, cutoff=near)


def _letters(name: str) -> str:
    return re.sub(r"[_\-\s]", "", name).lower()


_KEYWORDS = ("return", "import", "from", "def", "class", "while", "for", "elif", "else", "lambda")


def keyword(line: str) -> Typo | None:
    """A keyword that a line begins with, misspelled: `retrun x`, `esle:`."""
    begun = re.match(r"([a-zA-Z]+)(?=\s+[\w(\[\"'-]|\s*:)", line)
    if begun is None or begun[1] in (*_KEYWORDS, "if", "with", "try", "except", "finally", "match"):
        return None
    word = begun[1]
    same = [each for each in _KEYWORDS if sorted(each) == sorted(word.lower())]
    close = same or _close(word.lower(), _KEYWORDS, 0.75)
    return Typo(word, close[0]) if close else None


def typo(source: str, line: int, kind: str) -> Typo | None:
    """What in that line nothing has, and what is likely meant; for an exception of that kind."""
    look = {
        "NameError": _names,
        "AttributeError": _attributes,
        "KeyError": _keys,
        "TypeError": _keywords,
        "ImportError": _imports,
        "ModuleNotFoundError": _imports,
    }.get(kind)
    if look is None:
        return None
    tree = tree_of(source)
    nodes = [each for each in ast.walk(tree) if getattr(each, "lineno", None) == line]
    for wrong, known in look(nodes, tree):
        if wrong in _REMOVED and look is _attributes:
            return Typo(f"np.{wrong}", wrong)
        right = nearest(wrong, known)
        if right is not None and wrong not in known:
            return Typo(wrong, right)
    return None


Guess = Iterator[tuple[str, set[str]]]


def _names(nodes: list[ast.AST], tree: ast.Module) -> Guess:
    known = set(vars(builtins))
    for each in ast.walk(tree):
        match each:
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                known.add(name)
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                known.add(name)
            case ast.alias(name=name, asname=asname):
                known.add(asname or name.partition(".")[0])
    for each in nodes:
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load):
            yield each.id, known


def _attributes(nodes: list[ast.AST], tree: ast.Module) -> Guess:
    for each in nodes:
        match each:
            case ast.Attribute(value=ast.Name(id="np" | "numpy"), attr=name):
                yield name, _numpy_names()
            case ast.Attribute(value=ast.Name(id="self"), attr=name):
                yield name, _own_attributes(tree)
            case ast.Attribute(attr=name):
                yield name, _array_names() | _own_attributes(tree)


def _numpy_names() -> set[str]:
    import numpy as np

    return set(np.__all__)


def _array_names() -> set[str]:
    import numpy as np

    return {name for name in dir(np.ndarray) if not name.startswith("_")}


def _own_attributes(tree: ast.Module) -> set[str]:
    """What is stored on `self` anywhere, and the methods of the file's classes."""
    found: set[str] = set()
    for each in ast.walk(tree):
        match each:
            case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()):
                found.add(name)
            case ast.ClassDef(body=body):
                found |= {node.name for node in body if isinstance(node, ast.FunctionDef)}
    return found


def _keys(nodes: list[ast.AST], tree: ast.Module) -> Guess:
    known: set[str] = set()
    for each in ast.walk(tree):
        match each:
            case ast.Subscript(slice=ast.Constant(value=str(key)), ctx=ast.Store()):
                known.add(key)
            case ast.Dict(keys=keys):
                held = (each.value for each in keys if isinstance(each, ast.Constant))
                known |= {value for value in held if isinstance(value, str)}
    for each in nodes:
        match each:
            case ast.Subscript(slice=ast.Constant(value=str(key)), ctx=ast.Load()):
                yield key, known or {key.upper(), key.capitalize(), key.lower()} - {key}


def _keywords(nodes: list[ast.AST], tree: ast.Module) -> Guess:
    source_functions = {n.name: n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)}
    for each in nodes:
        match each:
            case ast.Call(func=ast.Name(id=name), keywords=given) if name in source_functions:
                args = source_functions[name].args
                known = {a.arg for a in (*args.posonlyargs, *args.args, *args.kwonlyargs)}
                yield from ((word.arg, known) for word in given if word.arg and not args.kwarg)


def _imports(nodes: list[ast.AST], _: ast.Module) -> Guess:
    for each in nodes:
        match each:
            case ast.ImportFrom(module="numpy", names=names):
                yield from ((name.name, _numpy_names()) for name in names)
            case ast.Import(names=names):
                known = {"numpy", "math", "random", "matplotlib", "pathlib", "itertools"}
                yield from ((name.name.partition(".")[0], known) for name in names)
