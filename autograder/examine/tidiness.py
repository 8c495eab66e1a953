"""Can a program leave anything behind, outside its own module, that its next test would meet?

Most cannot: they define functions over NumPy and are defined anew for each test. Whatever is not
surely of that kind is taken for untidy, and gets a guest of its own for each test. A program that
hides from this what it does could only pass notes to itself, and no guest holds an answer.
"""

import ast

_MODULES = {
    "numpy", "math", "cmath", "functools", "itertools", "collections", "dataclasses", "typing",
    "operator", "enum", "abc", "numbers", "fractions", "statistics", "pathlib", "sys", "__future__",
}  # fmt: skip
# Ways to reach what no name in the text speaks of, or what outlives a call.
_NAMES = {
    "exec", "eval", "compile", "setattr", "delattr", "getattr", "globals", "locals", "vars",
    "open", "breakpoint",
}  # fmt: skip
_LASTING = (
    "set", "testing", "lib", "core", "ctypeslib", "f2py", "register",
    "attrgetter", "methodcaller", "get_type_hints",
)  # fmt: skip
# The way from a running function to whoever called it, where requests for later tests may wait.
_FRAMES = {"gi_frame", "cr_frame", "ag_frame", "tb_frame", "f_back", "f_locals", "f_globals"}
_OF_SYS = {"path", "maxsize", "float_info"}
_MOST_NODES, _LONGEST_CHAIN = 100_000, 20  # far beyond what a course asks for
_LEAVES = {
    int, str, type(None), ast.Constant, ast.Load, ast.Store, ast.Del,
    *ast.operator.__subclasses__(), *ast.unaryop.__subclasses__(),
    *ast.boolop.__subclasses__(), *ast.cmpop.__subclasses__(),
}  # fmt: skip
_TELLING = {
    ast.Import, ast.ImportFrom, ast.Name, ast.Attribute, ast.Subscript, ast.Call,
    ast.FunctionDef, ast.AsyncFunctionDef,
}  # fmt: skip
_DUNDERS = {"__init__", "__name__", "__call__", "__post_init__", "__new__", "__len__", "__doc__"}


def is_tidy(source: str) -> bool:
    """True where the text shows that nothing outlives a test. Untidy where it does not parse."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    nodes = [node for node in _nodes(tree) if type(node) in _TELLING]
    if len(nodes) > _MOST_NODES:
        return False
    imported = {name for node in nodes for name in _imported(node)}
    try:
        read = {n.func for n in nodes if isinstance(n, ast.Call) and _reads(n, imported)}
        return all(node in read or _tidy(node, imported) for node in nodes)
    except _TooLongError:
        return False


class _TooLongError(Exception):
    """`a.b.c…` beyond all reason, whose root would be looked for at every dot."""


def _nodes(tree: ast.AST) -> list[ast.AST]:
    """The tree and all below it that is no leaf; `ast.walk` takes five times as long."""
    found = [tree]
    for node in found:  # it grows
        for value in vars(node).values():
            kind = type(value)
            if kind is list:
                found += [each for each in value if type(each) not in _LEAVES]
            elif kind not in _LEAVES:
                found.append(value)
    return found


def _imported(node: ast.AST) -> list[str]:
    """The names that an import gives to modules and to what is in them."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        return [each.asname or each.name.partition(".")[0] for each in node.names]
    return []


def _tidy(node: ast.AST, imported: set[str]) -> bool:
    match node:
        case ast.Import():
            aliased = any(each.name == "sys" and each.asname for each in node.names)
            return all(each.name in _MODULES for each in node.names) and not aliased
        case ast.ImportFrom():
            names = (each.name for each in node.names)
            return node.module in _MODULES - {"sys"} and not any(map(_lasting, names))
        case ast.Name():
            return node.id not in _NAMES and (node.id in _DUNDERS or not _dunder(node.id))
        case ast.Attribute():
            library = _root(node) in imported
            changes = not isinstance(node.ctx, ast.Load) and library
            hidden = node.attr in _FRAMES or (_dunder(node.attr) and node.attr not in _DUNDERS)
            inner = _root(node) == "sys" and isinstance(node.value, ast.Name)
            if inner and node.attr not in _OF_SYS:
                return False
            return not (changes or hidden or (library and _lasting(node.attr)))
        case ast.Subscript():
            return isinstance(node.ctx, ast.Load) or _root(node) not in imported
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            return node.name != "__del__"
    return True


def _reads(call: ast.Call, imported: set[str]) -> bool:
    """True for `getattr(x, "shape", ())`: what could as well be written `x.shape`."""
    match call:
        case ast.Call(func=ast.Name("getattr"), args=[owner, ast.Constant(str() as name), *_]):
            plain = name not in _FRAMES and not _dunder(name)
            return plain and _root(owner) not in imported
    return False


def _dunder(name: str) -> bool:
    return name.startswith("__")


def _lasting(name: str) -> bool:
    return name.startswith(_LASTING) or name == "*"


def _root(node: ast.expr) -> str:
    """`np` of `np.linalg.norm`; empty where it is no name."""
    for _ in range(_LONGEST_CHAIN):
        if not isinstance(node, ast.Attribute | ast.Subscript):
            return node.id if isinstance(node, ast.Name) else ""
        node = node.value
    raise _TooLongError
