"""Bytes into values, by exhaustive match: what fits nothing is Malformed."""

import math
import struct
from collections.abc import Callable
from typing import Any

import numpy as np

from autograder.sandbox.guest.wire import (
    DTYPES,
    KEYS,
    MAX_BYTES,
    MAX_DEPTH,
    MAX_INT_BYTES,
    MAX_ITEMS,
    MAX_KEYS,
    MAX_NDIM,
    Malformed,
    Reference,
)

_INTEGER_HEAD, _DOUBLE_ALONE = map(struct.Struct, ("<xH", "<xd"))
_COUNT, _SHORT, _DOUBLE, _TWO_DOUBLES = map(struct.Struct, ("<I", "<H", "<d", "<dd"))
_SHAPES = [struct.Struct(f"<{ndim}Q") for ndim in range(MAX_NDIM + 1)]


class Decoder:
    """Turns bytes into one value; `resolve` answers for references. Raises Malformed."""

    def __init__(self, data: bytes, resolve: Callable[[Reference], Any]) -> None:
        self._data, self._at, self._resolve = data, 0, resolve
        self._items = 0

    def decode(self) -> Any:
        """The value. Bytes left over are as wrong as bytes missing."""
        value = self._value(MAX_DEPTH)
        if self._at != len(self._data):
            raise Malformed("bytes after the value")
        return value

    def _take(self, size: int) -> bytes:
        end = self._at + size
        if end > len(self._data):
            raise Malformed("the value ends early")
        part = self._data[self._at : end]
        self._at = end
        return part

    def _unpack(self, layout: struct.Struct) -> tuple[Any, ...]:
        at = self._at
        self._at = end = at + layout.size
        if end > len(self._data):
            raise Malformed("the value ends early")
        return layout.unpack_from(self._data, at)

    def _count(self) -> int:
        count: int = self._unpack(_COUNT)[0]
        return count

    def _value(self, depth: int) -> Any:
        self._items += 1
        if depth == 0 or self._items > MAX_ITEMS:
            raise Malformed("too deep or too many items")
        at = self._at
        read = _READERS.get(self._data[at : at + 1])
        if read is None:
            raise Malformed("unknown tag, or the value ends early")
        self._at = at + 1
        return read(self, depth)

    def _integer(self, _: int) -> int:
        (size,) = self._unpack(_SHORT)
        if size > MAX_INT_BYTES:
            raise Malformed("integer too large")
        return int.from_bytes(self._take(size), "little", signed=True)

    def _text(self, _: int) -> str:
        try:
            return self._take(self._count()).decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            raise Malformed("text that is not UTF-8") from None

    def _list(self, depth: int) -> list[Any]:
        return [self._value(depth - 1) for _ in range(self._count())]

    def _dict(self, depth: int) -> dict[Any, Any]:
        count = self._count()
        if count > MAX_KEYS:
            raise Malformed("too many keys")
        found = {}
        for _ in range(count):
            key = self._value(depth - 1)
            if type(key) not in KEYS or (type(key) is int and key.bit_length() > 64):
                raise Malformed("a key that is not plain, or made to have another's hash")
            found[key] = self._value(depth - 1)
        return found

    def _dtype(self) -> np.dtype[Any]:
        dtype = DTYPES.get(self._take(1)[0])
        if dtype is None:
            raise Malformed("unknown dtype")
        return dtype

    def _array(self, _: int) -> Any:
        order = self._take(1)
        if order not in (b"C", b"F"):
            raise Malformed("unknown order")
        dtype = self._dtype()
        ndim = self._take(1)[0]
        if ndim > MAX_NDIM:
            raise Malformed("too many axes")
        shape = self._unpack(_SHAPES[ndim])
        count = 1
        for size in shape:  # Python's own integers: a product cannot overflow
            count *= size
        if count == 0 and math.prod(size for size in shape if size) > MAX_BYTES:
            raise Malformed("array too large")
        raw = self._take(count * dtype.itemsize)
        flat = np.frombuffer(_true_or_false(raw, dtype), dtype).copy()
        return flat.reshape(shape, order="F" if order == b"F" else "C")

    def _scalar(self, _: int) -> Any:
        dtype = self._dtype()
        return np.frombuffer(_true_or_false(self._take(dtype.itemsize), dtype), dtype)[0]

    def _reference(self, depth: int) -> Any:
        return self._resolve((self._count(), self._text(depth), self._text(depth)))


def number_alone(data: bytes) -> int | float | None:
    """The number, where `data` is one Python number and nothing else: the usual case, quickly."""
    size = len(data)
    if data[:1] == b"D" and size == _DOUBLE_ALONE.size:
        number: float = _DOUBLE_ALONE.unpack(data)[0]
        return number
    if data[:1] != b"I" or not 3 < size <= 3 + MAX_INT_BYTES:
        return None
    (length,) = _INTEGER_HEAD.unpack_from(data)
    return int.from_bytes(data[3:], "little", signed=True) if length == size - 3 else None


def _true_or_false(raw: bytes, dtype: np.dtype[Any]) -> bytes:
    # A bool byte other than 0 and 1 makes NumPy contradict itself.
    return (np.frombuffer(raw, np.uint8) != 0).tobytes() if dtype.kind == "b" else raw


_READERS: dict[bytes, Callable[[Decoder, int], Any]] = {
    b"N": lambda decoder, depth: None,
    b"T": lambda decoder, depth: True,
    b"F": lambda decoder, depth: False,
    b"I": Decoder._integer,
    b"D": lambda decoder, depth: decoder._unpack(_DOUBLE)[0],
    b"C": lambda decoder, depth: complex(*decoder._unpack(_TWO_DOUBLES)),
    b"S": Decoder._text,
    b"B": lambda decoder, depth: decoder._take(decoder._count()),
    b"L": Decoder._list,
    b"U": lambda decoder, depth: tuple(decoder._list(depth)),
    b"M": Decoder._dict,
    b"A": Decoder._array,
    b"G": Decoder._scalar,
    b"H": Decoder._reference,
}
