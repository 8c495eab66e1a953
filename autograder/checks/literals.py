"""Values and functions as Python text that gives them again: `np.array([0.3, 2.9])`."""

import ast
import builtins
import inspect
import linecache
import math
from collections.abc import Callable
from types import CodeType
from typing import Any

import numpy as np

_MOST_ITEMS = 40
_NAMES_IN_EVERY_LINE = {"np", *vars(builtins)}


class Unwritable(Exception):
    """No text of a sensible length gives that value."""


def literal(value: Any) -> str:
    """`value` as Python text. Raises Unwritable."""
    match value:
        case np.ndarray():
            return _array(value)
        case np.generic():
            return f"np.{value.dtype.name}({_number(value.item())})"
        case None | bool() | int() | float() | str() | bytes() if type(value) in _PLAIN:
            return _number(value)
        case list():
            return f"[{_joined(value)}]"
        case tuple():
            return f"({_joined(value)},)" if len(value) == 1 else f"({_joined(value)})"
        case dict():
            return f"{{{', '.join(f'{literal(k)}: {literal(v)}' for k, v in value.items())}}}"
    raise Unwritable(type(value).__name__)


_PLAIN = (type(None), bool, int, float, str, bytes)


def _joined(values: list[Any] | tuple[Any, ...]) -> str:
    if len(values) > _MOST_ITEMS:
        raise Unwritable("too many items")
    return ", ".join(map(literal, values))


def _number(value: Any) -> str:
    if isinstance(value, float) and not math.isfinite(value):
        return "np.nan" if math.isnan(value) else "np.inf" if value > 0 else "-np.inf"
    return repr(value)


def _array(values: "np.ndarray[Any, Any]") -> str:
    if values.dtype.kind not in "biuf" or values.dtype.itemsize > 8:
        raise Unwritable(str(values.dtype))
    return _recipe(values) or _listed(values)


def _recipe(values: "np.ndarray[Any, Any]") -> str:
    """How a long array is made, where that is shorter than its numbers."""
    if values.size == 0 or (values.size > 3 and bool((values == values.flat[0]).all())):
        first = values.flat[0].item() if values.size else 0
        shape = str(values.shape) if values.ndim > 1 else str(values.shape[0])
        name = {0: "zeros", 1: "ones"}.get(first)
        filling = shape if name else f"{shape}, {_number(first)}"
        return _of_type(values, f"np.{name or 'full'}({filling}", np.dtype(float) if name else None)
    whole = values.ndim == 1 and values.size > 8 and values.dtype.kind in "iu"
    if whole and np.array_equal(values, np.arange(values.size)):
        return _of_type(values, f"np.arange({values.size}", np.arange(1).dtype)
    if values.size > 12 and (part := _repeated(values)) is not None:
        times = len(values) // len(part)
        return f"np.tile({_listed(part)}, {times if values.ndim == 1 else (times, 1)})"
    if values.ndim == 2 and len(values) > 3 and np.array_equal(values, np.eye(*values.shape)):
        return _of_type(values, f"np.eye({', '.join(map(str, values.shape))}", np.dtype(float))
    return ""


def _repeated(values: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any] | None":
    """The first rows, where all others are those again and again."""
    for length in range(1, len(values) // 3 + 1) if values.ndim <= 2 else ():
        part, times = values[:length], len(values) // length
        if np.array_equal(values, np.tile(part, times if values.ndim == 1 else (times, 1))):
            return part
    return None


def _listed(values: "np.ndarray[Any, Any]") -> str:
    if values.size > _MOST_ITEMS:
        raise Unwritable("a large array")
    plain = values.tolist()
    return _of_type(values, f"np.array({literal(plain)}", np.array(plain).dtype)


def _of_type(values: "np.ndarray[Any, Any]", begun: str, usual: "np.dtype[Any] | None") -> str:
    """The call, with the dtype named where it would be another one."""
    if usual is None:
        usual = np.asarray(values.flat[0].item()).dtype
    return f"{begun})" if values.dtype == usual else f"{begun}, dtype=np.{values.dtype.name})"


def function_text(function: Callable[..., Any]) -> str:
    """A function that a suite passes, as `abs`, `np.sum` or `lambda x: x[0] * x[1]`.

    Raises Unwritable where it is longer than one expression, or uses names of the suite's.
    """
    name = getattr(function, "__name__", "")
    for home, written in ((builtins, name), (np, f"np.{name}")):
        if name and getattr(home, name, None) is function:
            return written
    function = getattr(function, "__wrapped__", function)  # a recorder's
    if not inspect.isfunction(function):
        raise Unwritable(name)
    text = _expression(function.__code__)
    used = {*function.__code__.co_names, *function.__code__.co_freevars}
    known = {node.attr for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Attribute)}
    if not text or used - known - _NAMES_IN_EVERY_LINE:
        raise Unwritable(name)
    return text


def _expression(code: CodeType) -> str:
    """The lambda, or the function of one line as a lambda, in the file that the code is from."""
    tree = ast.parse("".join(linecache.getlines(code.co_filename)))
    places = set(code.co_positions())
    for node in ast.walk(tree):
        match node:
            case ast.Lambda(body=body) if _place(body) in places:
                return ast.unparse(node)
            case ast.FunctionDef(args=args, body=[*above, ast.Return(value=ast.expr() as body)]):
                only = not above or (len(above) == 1 and ast.get_docstring(node))
                if only and node.name == code.co_name and _place(body) in places:
                    for each in (*args.posonlyargs, *args.args):
                        each.annotation = None
                    return ast.unparse(ast.Lambda(args, body))
    return ""


def _place(body: ast.expr) -> tuple[int, int | None, int, int | None]:
    return body.lineno, body.end_lineno, body.col_offset, body.end_col_offset
