"""A test's random numbers: the same for every submission of a run, others in every run and test."""

import zlib
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.random.bit_generator import ISeedSequence
from numpy.typing import NDArray


def generator(seed: int, test: str) -> np.random.Generator:
    """A fresh generator. It is `np.random.default_rng([seed, …])`, without spawning."""
    state: Any = _State(_words(seed, test))  # NumPy's annotations forget its own interface
    return np.random.Generator(np.random.PCG64(state))


@lru_cache(maxsize=4096)
def _words(seed: int, test: str) -> NDArray[np.uint64]:
    """PCG64's first state. NumPy takes 20 µs to mix it, so each test's is mixed once."""
    seeds = np.random.SeedSequence([seed, zlib.crc32(test.encode())])
    words: NDArray[Any] = seeds.generate_state(4, np.uint64)
    words.flags.writeable = False
    return words


class _State(ISeedSequence):
    def __init__(self, words: NDArray[np.uint64]) -> None:
        self._words = words

    def generate_state(self, n_words: int, dtype: Any = np.uint32) -> NDArray[Any]:
        """What PCG64 asks for: four words of 64 bits."""
        assert (n_words, np.dtype(dtype)) == (4, np.dtype(np.uint64))
        return self._words
