"""The envelope around values: what host and guest say to each other, apart from the values in it.

A guest takes what the host says at its word, so that goes the quickest way there is. What comes
back may be forged: it is plain data in the closed encoding, or one encoded value behind a mark.
"""

import marshal
from typing import Any

from autograder.sandbox.guest import codec

JUST_A_VALUE = b"V"  # no tag of the encoding
_NOTHING: dict[int | str, bytes] = {}


def to_guest(message: tuple[Any, ...]) -> bytes:
    """The bytes of a request or an answer. Encoded values in it are bytes already."""
    return marshal.dumps(message)


def from_host(data: bytes) -> tuple[Any, ...]:
    """The request or the answer. Never for bytes that came from a guest."""
    message: tuple[Any, ...] = marshal.loads(data)
    return message


def value_to_host(value: bytes, changed: dict[int | str, bytes]) -> bytes:
    """The bytes of the reply with an encoded value, and the arguments that it left changed."""
    return codec.encode(("value", value, changed)) if changed else JUST_A_VALUE + value


def to_host(message: tuple[Any, ...]) -> bytes:
    """The bytes of any other reply, or of a question."""
    return codec.encode(message)


def from_guest(data: bytes) -> Any:
    """What a guest said; it can be anything, so the caller looks. Raises Malformed."""
    if data[:1] == JUST_A_VALUE:
        return "value", data[1:], _NOTHING
    return codec.decode(data)
