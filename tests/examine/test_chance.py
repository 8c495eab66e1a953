"""Random inputs: NumPy's own numbers for a seed, the same whenever they are asked for."""

import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.examine.chance import generator


@given(st.integers(0, 2**63 - 1), st.text("abc_[]12", max_size=20))
def test_it_is_numpys_own_generator(seed: int, test: str) -> None:
    # Nothing of our own stands between a seed and its numbers.
    plain = np.random.default_rng([seed, zlib.crc32(test.encode())])
    assert generator(seed, test).normal(size=3).tolist() == plain.normal(size=3).tolist()


def test_each_submission_gets_the_same_numbers() -> None:
    # What one test drew does not move the next one's.
    first = generator(1, "test_a")
    drawn = first.normal(size=100).tolist()
    assert generator(1, "test_a").normal(size=100).tolist() == drawn
    assert generator(1, "test_b").normal(size=100).tolist() != drawn
    assert generator(2, "test_a").normal(size=100).tolist() != drawn


def test_spawning_is_refused() -> None:
    # Children would depend on how often somebody asked before.
    with pytest.raises(TypeError):
        generator(1, "test_a").spawn(1)
