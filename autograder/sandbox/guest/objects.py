"""What stays with the guest: objects the host knows by number, and what kind each one is."""

import types
from typing import Any

import numpy as np

_KINDS: tuple[tuple[Any, str], ...] = (
    (np.ndarray, "ndarray_subclass"),
    (bool, "object"),
    (int, "int_subclass"),
    (float, "float_subclass"),
    (str, "str_subclass"),
    (type, "class"),
    ((types.FunctionType, types.BuiltinFunctionType, types.MethodType, np.ufunc), "function"),
    (types.GeneratorType, "generator"),
    (types.ModuleType, "module"),
    ((set, frozenset), "set"),
)


# The name as Python keeps it: a metaclass may give another one, or run code.
_NAME = type.__dict__["__name__"].__get__


def kind_of(value: Any) -> str:
    """The kind of an object, from the closed list in `sandbox/handle.py`."""
    if value is Ellipsis:
        return "ellipsis"
    if type(value) is np.ndarray and value.dtype == object:
        return "blank_array" if any(item is Ellipsis for item in value.flat) else "object_array"
    return next((word for kind, word in _KINDS if issubclass(type(value), kind)), "object")


class Objects:
    """Numbered objects of one program. Number 0 is never given out."""

    def __init__(self) -> None:
        self._objects: dict[int, Any] = {}

    def keep(self, value: Any, kind: str | None = None) -> tuple[int, str, str]:
        """A reference to `value`: its number, its kind and its type's name."""
        number = len(self._objects) + 1
        self._objects[number] = value
        return number, kind or kind_of(value), _NAME(type(value))

    def __getitem__(self, number: int) -> Any:
        return self._objects[number]

    def clear(self) -> None:
        """Forgets them all."""
        self._objects.clear()
