"""The closed encoding of values, the same on both sides: a tag, then the value's own bytes.

Nothing but plain values can be said in it, and decoding builds nothing but them: no class is
looked up by name, no code runs. Both sides run on one machine, so numbers are in its byte order.
"""

from collections.abc import Callable
from typing import Any, NoReturn

from autograder.sandbox.guest.decoder import Decoder, number_alone
from autograder.sandbox.guest.encoder import SCALARS, Encoder, is_reference, reference
from autograder.sandbox.guest.wire import DTYPES, Malformed, Reference, Unencodable

__all__ = [
    "DTYPES",
    "Malformed",
    "Reference",
    "Unencodable",
    "decode",
    "encode",
    "is_reference",
    "reference",
]


def no_references(_: Any) -> NoReturn:
    """For messages that hold plain data only."""
    raise Malformed("a reference where none is allowed")


def encode(value: Any, refer: Callable[[Any], Reference] = no_references) -> bytes:
    """The bytes of one value."""
    scalar = SCALARS.get(type(value))  # most values are one
    if scalar is not None:
        return scalar(value)
    return Encoder(refer).encode(value)


def decode(data: bytes, resolve: Callable[[Reference], Any] = no_references) -> Any:
    """The value of the bytes."""
    number = number_alone(data)
    if number is not None:
        return number
    return Decoder(data, resolve).decode()
