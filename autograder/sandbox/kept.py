"""Plain data as bytes and back, in the closed encoding, for what the host keeps between runs."""

from typing import Any

from autograder.sandbox.guest import codec


def to_bytes(value: Any) -> bytes:
    """The value's bytes. Raises ValueError where it holds more than plain data, or too much."""
    try:
        return codec.encode(value)
    except (codec.Unencodable, codec.Malformed) as problem:
        raise ValueError(str(problem)) from None


def from_bytes(data: bytes) -> Any:
    """The value of the bytes. Raises ValueError where they are none."""
    try:
        return codec.decode(data)
    except codec.Malformed as problem:
        raise ValueError(str(problem)) from None
