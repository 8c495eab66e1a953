"""Values into bytes: a tag, then the value's own bytes."""

import struct
from collections.abc import Callable
from typing import Any

import numpy as np

from autograder.sandbox.guest.wire import (
    CODES,
    DTYPES,
    KEYS,
    MAX_BYTES,
    MAX_DEPTH,
    MAX_INT_BYTES,
    MAX_ITEMS,
    MAX_KEYS,
    MAX_NDIM,
    Reference,
    Unencodable,
)


class Encoder:
    """Turns one value into bytes; `refer` answers for what is not plain data."""

    def __init__(self, refer: Callable[[Any], Reference]) -> None:
        self._refer = refer
        self._parts: list[bytes] = []
        self._size = 0
        self._items = 0

    def encode(self, value: Any) -> bytes:
        """The bytes of `value`. Raises Unencodable where a cap is passed."""
        self._value(value, MAX_DEPTH)
        return b"".join(self._parts)

    def _put(self, part: bytes) -> None:
        self._size += len(part)
        if self._size > MAX_BYTES:
            raise Unencodable("too many bytes")
        self._parts.append(part)

    def _value(self, value: Any, depth: int) -> None:
        self._items += 1
        if depth == 0 or self._items > MAX_ITEMS:
            raise Unencodable("too deep or too many items")
        # `type`, not `isinstance` or `__class__`: a program may lie about the latter.
        kind = type(value)
        plain = _PLAIN.get(kind)
        if plain is not None:
            self._put(plain(value))
        elif kind is np.ndarray:
            self._array(value)
        elif issubclass(kind, np.generic):
            self._scalar(value, depth)
        elif issubclass(kind, list):
            self._sequence(b"L", list.__iter__(value), list.__len__(value), depth)
        elif issubclass(kind, tuple):
            self._sequence(b"U", tuple.__iter__(value), tuple.__len__(value), depth)
        elif issubclass(kind, dict):
            self._dict(value, depth)
        else:
            self._reference(value)

    def _sequence(self, tag: bytes, items: Any, length: int, depth: int) -> None:
        self._put(tag + struct.pack("<I", length))
        for item in items:
            self._value(item, depth - 1)

    def _dict(self, value: dict[Any, Any], depth: int) -> None:
        pairs = list(dict.items(value))
        if len(pairs) > MAX_KEYS or not all(_is_key(key) for key, _ in pairs):
            return self._reference(value)
        self._put(b"M" + struct.pack("<I", len(pairs)))
        for key, item in pairs:
            self._value(key, depth - 1)
            self._value(item, depth - 1)
        return None

    def _array(self, value: Any) -> None:
        code = CODES.get(value.dtype.newbyteorder("="))
        if code is None or value.ndim > MAX_NDIM:
            return self._reference(value)
        if value.nbytes > MAX_BYTES:
            raise Unencodable("array too large")
        order = b"F" if value.flags.f_contiguous and not value.flags.c_contiguous else b"C"
        native = value.astype(DTYPES[code], copy=False)
        raw = native.tobytes(order="F" if order == b"F" else "C")
        self._put(b"A" + order + struct.pack(f"<BB{value.ndim}Q", code, value.ndim, *value.shape))
        return self._put(raw)

    def _scalar(self, value: Any, depth: int) -> None:
        code = CODES.get(value.dtype)
        if code is not None:
            self._put(b"G" + bytes([code]) + value.tobytes())
        elif isinstance(value, np.str_):
            self._value(str.__str__(value), depth)
        else:
            self._reference(value)

    def _reference(self, value: Any) -> None:
        self._put(reference(*self._refer(value)))


def _is_key(value: Any) -> bool:
    return type(value) in KEYS and not (type(value) is int and value.bit_length() > 64)


_REFERENCE = b"H"


def reference(number: int, kind: str, name: str) -> bytes:
    """The bytes of something that stays where it is."""
    return _REFERENCE + struct.pack("<I", number) + _text(kind[:40]) + _text(name[:80])


def is_reference(data: bytes) -> bool:
    """True for the bytes of something that stays where it is."""
    return data.startswith(_REFERENCE)


def _text(value: str) -> bytes:
    raw = value.encode("utf-8", "surrogatepass")
    return struct.pack("<I", len(raw)) + raw


def _integer(value: int) -> bytes:
    size = value.bit_length() // 8 + 1
    if size > MAX_INT_BYTES:
        raise Unencodable("integer too large")
    return b"I" + struct.pack("<H", size) + value.to_bytes(size, "little", signed=True)


SCALARS: dict[type, Callable[[Any], bytes]] = {
    type(None): lambda value: b"N",
    bool: lambda value: b"T" if value else b"F",
    int: _integer,
    float: lambda value: b"D" + struct.pack("<d", value),
    complex: lambda value: b"C" + struct.pack("<dd", value.real, value.imag),
}
_PLAIN: dict[type, Callable[[Any], bytes]] = SCALARS | {
    str: lambda value: b"S" + _text(value),
    bytes: lambda value: b"B" + struct.pack("<I", len(value)) + value,
}
