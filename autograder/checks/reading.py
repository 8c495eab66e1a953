"""Reading what a submission returned as the type its docstring promises, or a fact why not."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NoReturn

import numpy as np
from numpy.typing import NDArray

from autograder.checks.evidence import Answer, difference_from, secret_of, shown
from autograder.checks.facts import Fact, FactKind, Mismatch
from autograder.checks.trace import current_trace
from autograder.sandbox.handle import Handle, describe

_REAL = "iuf"


def refuse(
    kind: FactKind,
    actual: object,
    about: str | None,
    words: Mapping[str, str] | None = None,
    expected: str | Answer = "",
) -> NoReturn:
    """Raises the Mismatch of that fact, named after the call that `actual` came from."""
    call = current_trace().origin(actual)
    name = about or (call.name if call else "?")
    parts = difference_from(expected, actual)
    right = shown(expected.value) if isinstance(expected, Answer) else expected
    secret = secret_of(call, shown(actual), right, parts)
    raise Mismatch(Fact(kind, name, MappingProxyType(dict(words or {})), secret=secret))


def is_blank(value: object) -> bool:
    """True where `value` is, or holds, the stub's `...`, or is None (a body of `pass`)."""
    if isinstance(value, Handle):
        return describe(value).blank
    if isinstance(value, tuple | list):
        return any(is_blank(item) for item in value)
    if isinstance(value, dict):
        return any(is_blank(item) for item in value.values())
    return value is None


def filled(actual: Any, about: str | None = None) -> Any:
    """`actual`, or the fact that its blank is not filled in yet."""
    if is_blank(actual):
        refuse(FactKind.NOT_FILLED, actual, about)
    return actual


def number(actual: Any, about: str | None = None) -> float:
    """A real number: a Python int or float, a NumPy real scalar, or a 0-d array of one."""
    value = _scalar(filled(actual, about))
    if _is_bool(value) or not isinstance(value, int | float | np.integer | np.floating):
        refuse(FactKind.WRONG_TYPE, actual, about, _types("float", actual))
    try:
        return float(value)
    except OverflowError:  # a Python int beyond every float
        return float("inf") if value > 0 else float("-inf")


def integer(actual: Any, about: str | None = None) -> int:
    """A whole number: a Python int, a NumPy integer, or a 0-d array of one; bool is not one."""
    value = _scalar(filled(actual, about))
    if _is_bool(value):
        refuse(FactKind.WRONG_TYPE, actual, about, _types("int", actual, "bool"))
    if not isinstance(value, int | np.integer):
        refuse(FactKind.WRONG_TYPE, actual, about, _types("int", actual))
    return int(value)


def array(
    actual: Any, shape: tuple[int, ...] | None = None, about: str | None = None
) -> NDArray[Any]:
    """A plain ndarray of real dtype, of that shape where one is given."""
    filled(actual, about)
    if not isinstance(actual, np.ndarray) or actual.dtype.kind not in _REAL:
        refuse(FactKind.WRONG_TYPE, actual, about, _types("ndarray", actual))
    if shape is not None and actual.shape != shape:
        refuse(FactKind.SHAPE, actual, about, shape_words(actual, shape), expected=str(shape))
    return actual


def integers(
    actual: Any, shape: tuple[int, ...] | None = None, about: str | None = None
) -> NDArray[Any]:
    """A plain ndarray of an integer dtype."""
    filled(actual, about)
    if isinstance(actual, np.ndarray) and actual.dtype.kind in "bf":
        if shape is not None and actual.shape != shape:
            refuse(FactKind.SHAPE, actual, about, shape_words(actual, shape), expected=str(shape))
        words = {"want": "int", "got": str(actual.dtype)}
        refuse(FactKind.DTYPE, actual, about, words)
    return array(actual, shape, about)


def sequence(actual: Any, length: int | None = None, about: str | None = None) -> NDArray[Any]:
    """A list, tuple or 1-d array of real numbers, as a float array of shape (length,)."""
    filled(actual, about)
    if isinstance(actual, np.ndarray):
        found = array(actual, about=about)
        if found.ndim != 1:
            refuse(FactKind.SHAPE, actual, about, shape_words(actual, (length or len(found),)))
    elif isinstance(actual, list | tuple):
        items = [number(item, about) for item in actual]
        found = np.array(items, dtype=float)
    else:
        refuse(FactKind.WRONG_TYPE, actual, about, _types("list", actual))
    if length is not None and len(found) != length:
        refuse(FactKind.LENGTH, actual, about, {"want": str(length)}, expected=f"len = {length}")
    return found.astype(float)


def shape_words(actual: NDArray[Any], shape: tuple[int, ...]) -> dict[str, str]:
    """The two shapes, the actual one only in sizes that the student knows anyway.

    A hostile program could write a hidden input into the size of what it returns, so a size shows
    only where it is also one of the expected shape's or of an argument's.
    """
    call = current_trace().origin(actual)
    given = [value for value in (call.args or ()) if isinstance(value, np.ndarray)] if call else []
    known = {1, *shape, *(size for value in given for size in value.shape)}
    visible = all(size in known for size in actual.shape) and actual.ndim <= 4
    got = str(actual.shape) if visible else f"({', '.join('?' * min(actual.ndim, 8))})"
    return {"want": str(shape), "got": got}


def _scalar(value: Any) -> Any:
    if isinstance(value, np.ndarray) and value.ndim == 0:
        return value[()]
    return value


def _is_bool(value: object) -> bool:
    return isinstance(value, bool | np.bool_)


_NAMED = (bool, int, float, complex, str, bytes, list, tuple, dict)


def type_word(value: object) -> str:
    """The type's name from a closed list: a student's own class name is not repeated."""
    if isinstance(value, Handle):
        return describe(value).word
    if isinstance(value, np.ndarray):
        return f"ndarray ({value.dtype})" if value.ndim else f"ndarray ({value.dtype}, 0-d)"
    if isinstance(value, np.generic):
        return f"np.{value.dtype}"
    return next((kind.__name__ for kind in _NAMED if type(value) is kind), "object")


def _types(want: str, actual: object, got: str | None = None) -> dict[str, str]:
    return {"want": want, "got": got or type_word(actual)}
