"""The closed encoding: what goes in comes out, and damaged bytes never do harm."""

import contextlib
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.sandbox.guest import codec


def _is_nan(value: Any) -> bool:
    return isinstance(value, float | complex) and bool(np.isnan(value))


_DTYPES = st.sampled_from([dtype for dtype in codec.DTYPES.values() if dtype.char != "g"])
_ARRAYS = _DTYPES.flatmap(
    lambda dtype: hnp.arrays(
        dtype, hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4)
    )
)
_PLAIN = (
    st.none()
    | st.booleans()
    | st.integers(-(2**200), 2**200)
    | st.floats()
    | st.complex_numbers()
    | st.text(st.characters())
    | st.binary()
)
_KEYS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats(allow_nan=False)
    | st.text(st.characters())
    | st.binary()
)
_VALUES = st.recursive(
    _PLAIN | _ARRAYS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(_KEYS, inner, max_size=4)
    ),
    max_leaves=12,
)


def same(one: Any, other: Any) -> bool:
    """Equal in value and in exact type; nan is equal to nan, 0.0 is not equal to -0.0."""
    if type(one) is not type(other):
        return False
    match one:
        case list() | tuple():
            return len(one) == len(other) and all(map(same, one, other))
        case dict():
            return len(one) == len(other) and all(
                same(a, b) and same(one[a], other[b]) for a, b in zip(one, other, strict=True)
            )
        case float():
            return math.copysign(1, one) == math.copysign(1, other) and (
                one == other or (math.isnan(one) and math.isnan(other))
            )
        case complex():
            return same(one.real, other.real) and same(one.imag, other.imag)
        case np.ndarray():
            return (
                one.dtype == other.dtype
                and one.shape == other.shape
                and one.tobytes() == other.tobytes()
            )
    return bool(one == other)


@settings(max_examples=100, deadline=None)
@given(_VALUES)
def test_round_trip(value: Any) -> None:
    # Nothing is lost or changed on the way, in either direction: both sides run this code.
    assert same(codec.decode(codec.encode(value)), value)


@settings(max_examples=60, deadline=None)
@given(_ARRAYS)
def test_array_layouts(array: Any) -> None:
    # Values and shape survive every memory layout, and Fortran order stays Fortran order.
    for variant in (
        array,
        np.asfortranarray(array),
        array.T,
        array[..., ::-1] if array.ndim else array,
    ):
        back = codec.decode(codec.encode(variant))
        assert back.dtype == variant.dtype
        assert back.shape == variant.shape
        assert back.tobytes() == variant.tobytes()
        assert back.flags.writeable
        if variant.ndim > 1 and variant.flags.f_contiguous and not variant.flags.c_contiguous:
            assert back.flags.f_contiguous


@settings(max_examples=100, deadline=None)
@given(_VALUES, st.data())
def test_damaged_bytes_are_malformed_or_another_value(value: Any, data: st.DataObject) -> None:
    # A flipped, cut or added byte gives Malformed or some plain value: never any other error.
    raw = bytearray(codec.encode(value))
    at = data.draw(st.integers(0, len(raw) - 1))
    kind = data.draw(st.sampled_from(["flip", "cut", "add"]))
    if kind == "flip":
        raw[at] ^= data.draw(st.integers(1, 255))
    elif kind == "cut":
        del raw[at:]
    else:
        raw.insert(at, data.draw(st.integers(0, 255)))
    with contextlib.suppress(codec.Malformed):
        codec.decode(bytes(raw))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes(raw: bytes) -> None:
    # Bytes that were never encoded do no more harm than damaged ones.
    with contextlib.suppress(codec.Malformed):
        codec.decode(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"L\xff\xff\xff\xff",  # a list of four billion that is not there
        b"A" + b"C" + bytes([11, 2]) + b"\xff" * 16,  # an array larger than any memory
        b"A" + b"C" + bytes([11, 2]) + b"\x00" * 8 + b"\xff" * 8,  # no element, an axis without end
        b"I\xff\xff" + b"\x01" * 0xFFFF,  # an integer that takes seconds to print
        b"L\x01\x00\x00\x00" * 50_000 + b"N",  # nested deeper than the stack
        b"M\x01\x00\x00\x00L\x00\x00\x00\x00N",  # a list as a key
        b"S\x02\x00\x00\x00\xff\xfe",  # text that is not UTF-8
        b"M\x00\x00\x01\x00",  # more keys than allowed
        b"A" + b"X" + bytes([11, 0]) + b"\x00" * 8,  # an order that does not exist
        b"A" + b"C" + bytes([200, 0]) + b"\x00" * 8,  # a dtype that does not exist
        b"A" + b"C" + bytes([11, 200]),  # more axes than NumPy has
        b"H\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00",  # a reference where none may be
        b"NN",  # two values
        b"",
    ],
)
def test_crafted_bytes(raw: bytes) -> None:
    # What a forger would try is refused before memory or time is spent on it.
    with pytest.raises(codec.Malformed):
        codec.decode(raw)


def test_bool_bytes_are_true_or_false() -> None:
    # NumPy trusts its bool bytes to be 0 or 1; a forged 2 must not come through.
    raw = b"A" + b"C" + bytes([0, 1]) + (3).to_bytes(8, "little") + bytes([0, 2, 255])
    found = codec.decode(raw)
    assert found.tobytes() == bytes([0, 1, 1])


class _Lying(list):  # type: ignore[type-arg]  # a hostile class, not an API
    def __iter__(self) -> Any:
        return iter([99])

    def __len__(self) -> int:
        return 7


def test_subclasses_are_read_by_the_base_class() -> None:
    # A list that lies about its items is taken for what it holds.
    assert codec.decode(codec.encode(_Lying([1, 2]))) == [1, 2]


@pytest.mark.parametrize("value", [10**2000, [[]] * 300_000])
def test_caps(value: Any) -> None:
    # What is too large to send is refused by the sender too, before it fills a pipe.
    with pytest.raises(codec.Unencodable):
        codec.encode(value)


def test_cycle() -> None:
    # A list that holds itself ends at the depth cap, not in endless recursion.
    loop: list[Any] = []
    loop.append(loop)
    with pytest.raises(codec.Unencodable):
        codec.encode(loop)


def test_broadcast_array_is_not_written_out() -> None:
    # A view that looks like petabytes is refused by its size, not after copying it.
    with pytest.raises(codec.Unencodable):
        codec.encode(np.broadcast_to(np.float64(1), (10**9, 10**6)))
