"""The closed encoding of values, the same on both sides: a tag, then the value's own bytes.

Nothing but the values below can be said in it, and decoding builds nothing but them: no class is
looked up by name, no code runs. Both sides run on one machine, so numbers are in its byte order.
"""

import struct
from collections.abc import Callable
from typing import Any, NoReturn

import numpy as np

MAX_BYTES = 64 * 2**20
MAX_DEPTH = 40
MAX_ITEMS = 200_000
MAX_KEYS = 2_000  # a dict of ints with equal hashes takes quadratic time to build
MAX_INT_BYTES = 512
MAX_NDIM = 16

DTYPES = {
    code: np.dtype(name)
    for code, name in enumerate(
        ["?", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "g", "c8", "c16"]
    )
}
_CODES = {dtype: code for code, dtype in DTYPES.items()}

# What travels by reference: kind of reference, number, and words about it.
Reference = tuple[int, str, str]


class Unencodable(Exception):
    """The value is too deep, too long or too large to be sent."""


class Malformed(Exception):
    """The bytes are not a value in this encoding."""


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
        if len(pairs) > MAX_KEYS or not all(type(key) in _PLAIN for key, _ in pairs):
            return self._reference(value)
        self._put(b"M" + struct.pack("<I", len(pairs)))
        for key, item in pairs:
            self._value(key, depth - 1)
            self._value(item, depth - 1)
        return None

    def _array(self, value: Any) -> None:
        code = _CODES.get(value.dtype.newbyteorder("="))
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
        code = _CODES.get(value.dtype)
        if code is not None:
            self._put(b"G" + bytes([code]) + value.tobytes())
        elif isinstance(value, np.str_):
            self._value(str.__str__(value), depth)
        else:
            self._reference(value)

    def _reference(self, value: Any) -> None:
        self._put(reference(*self._refer(value)))


def reference(number: int, kind: str, name: str) -> bytes:
    """The bytes of something that stays where it is."""
    return b"H" + struct.pack("<I", number) + _text(kind[:40]) + _text(name[:80])


def _text(value: str) -> bytes:
    raw = value.encode("utf-8", "surrogatepass")
    return struct.pack("<I", len(raw)) + raw


def _integer(value: int) -> bytes:
    size = value.bit_length() // 8 + 1
    if size > MAX_INT_BYTES:
        raise Unencodable("integer too large")
    return b"I" + struct.pack("<H", size) + value.to_bytes(size, "little", signed=True)


_PLAIN: dict[type, Callable[[Any], bytes]] = {
    type(None): lambda value: b"N",
    bool: lambda value: b"T" if value else b"F",
    int: _integer,
    float: lambda value: b"D" + struct.pack("<d", value),
    complex: lambda value: b"C" + struct.pack("<dd", value.real, value.imag),
    str: lambda value: b"S" + _text(value),
    bytes: lambda value: b"B" + struct.pack("<I", len(value)) + value,
}


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

    def _unpack(self, layout: str) -> tuple[Any, ...]:
        return struct.unpack(layout, self._take(struct.calcsize(layout)))

    def _count(self) -> int:
        return int(self._unpack("<I")[0])

    def _value(self, depth: int) -> Any:
        self._items += 1
        if depth == 0 or self._items > MAX_ITEMS:
            raise Malformed("too deep or too many items")
        tag = self._take(1)
        read = _READERS.get(tag)
        if read is None:
            raise Malformed("unknown tag")
        return read(self, depth)

    def _integer(self, _: int) -> int:
        (size,) = self._unpack("<H")
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
            if type(key) not in _PLAIN:
                raise Malformed("a key that is not plain")
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
        (ndim,) = self._unpack("<B")
        if ndim > MAX_NDIM:
            raise Malformed("too many axes")
        shape = self._unpack(f"<{ndim}Q")
        count = 1
        for size in shape:  # Python's own integers: a product cannot overflow
            count *= size
        if count == 0 and max(shape) > MAX_BYTES:
            raise Malformed("array too large")
        raw = self._take(count * dtype.itemsize)
        flat = np.frombuffer(_true_or_false(raw, dtype), dtype).copy()
        return flat.reshape(shape, order="F" if order == b"F" else "C")

    def _scalar(self, _: int) -> Any:
        dtype = self._dtype()
        return np.frombuffer(_true_or_false(self._take(dtype.itemsize), dtype), dtype)[0]

    def _reference(self, depth: int) -> Any:
        return self._resolve((self._count(), self._text(depth), self._text(depth)))


def _true_or_false(raw: bytes, dtype: np.dtype[Any]) -> bytes:
    # A bool byte other than 0 and 1 makes NumPy contradict itself.
    return bytes(map(bool, raw)) if dtype.kind == "b" else raw


_READERS: dict[bytes, Callable[[Decoder, int], Any]] = {
    b"N": lambda decoder, depth: None,
    b"T": lambda decoder, depth: True,
    b"F": lambda decoder, depth: False,
    b"I": Decoder._integer,
    b"D": lambda decoder, depth: decoder._unpack("<d")[0],
    b"C": lambda decoder, depth: complex(*decoder._unpack("<dd")),
    b"S": Decoder._text,
    b"B": lambda decoder, depth: decoder._take(decoder._count()),
    b"L": Decoder._list,
    b"U": lambda decoder, depth: tuple(decoder._list(depth)),
    b"M": Decoder._dict,
    b"A": Decoder._array,
    b"G": Decoder._scalar,
    b"H": Decoder._reference,
}


def no_references(_: Any) -> NoReturn:
    """For messages that hold plain data only."""
    raise Malformed("a reference where none is allowed")


def encode(value: Any, refer: Callable[[Any], Reference] = no_references) -> bytes:
    """The bytes of one value."""
    return Encoder(refer).encode(value)


def decode(data: bytes, resolve: Callable[[Reference], Any] = no_references) -> Any:
    """The value of the bytes."""
    return Decoder(data, resolve).decode()
