"""Plain data that the host keeps: whole, or told that it is not."""

from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.sandbox.kept import from_bytes, to_bytes


def test_there_and_back() -> None:
    # Lists stay lists, tuples tuples, arrays arrays.
    value = {"a": [1, (2.5, None, "글")], "b": np.arange(3)}
    found = from_bytes(to_bytes(value))
    assert found["a"] == [1, (2.5, None, "글")]
    assert found["b"].tolist() == [0, 1, 2]


def test_more_than_plain_data_is_told() -> None:
    # An object of a program's is never kept.
    with pytest.raises(ValueError, match="reference"):
        to_bytes({"a": object()})


@settings(max_examples=60)
@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    # A damaged file is a ValueError, never another.
    with suppress(ValueError):
        from_bytes(data)
