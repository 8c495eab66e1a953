"""Functions a suite may ask for by name, to pass them to a program or to call beside it.

For 80,000 calls, each of which would be slow in the host, and for objects that cannot be sent.
"""

from collections.abc import Callable
from typing import Any

import numpy as np


def identity(x: Any) -> Any:
    """The argument."""
    return x


def sum_of_squares(x: Any) -> Any:
    """The sum of the squares of all elements of x, of any shape."""
    return np.sum(np.asarray(x) ** 2)


def logistic(x: Any) -> Any:
    """1 / (1 + exp(-x)), element by element."""
    return 1.0 / (1.0 + np.exp(-np.asarray(x)))


def default_rng(seed: int) -> np.random.Generator:
    """A random generator of that seed, which only the guest can hold: it is no plain data."""
    return np.random.default_rng(seed)


def seed_numpy(seed: int) -> None:
    """Seeds NumPy's global generator, so that a program which draws from it does so again."""
    np.random.seed(seed)


def again_after_overwriting(function: Callable[[], Any]) -> Any:
    """What a second call gives, once all arrays of the dict from the first were overwritten."""
    first = function()
    for value in first.values() if isinstance(first, dict) else ():
        if isinstance(value, np.ndarray) and value.flags.writeable:
            value[...] = 7
    if isinstance(first, dict):
        first.clear()
    return function()


FUNCTIONS: dict[str, Callable[..., Any]] = {
    function.__name__: function
    for function in (
        identity,
        sum_of_squares,
        logistic,
        default_rng,
        seed_numpy,
        again_after_overwriting,
    )
}
