"""`equal` and `close`: compare a result with the right answer and say how it differs."""

from dataclasses import dataclass
from typing import Any, NoReturn

import numpy as np
from numpy.typing import NDArray

from autograder.checks.evidence import Answer, shown
from autograder.checks.facts import FactKind
from autograder.checks.looking_on import comparison
from autograder.checks.reading import (
    array,
    filled,
    integer,
    integers,
    number,
    refuse,
    shape_words,
    type_word,
)
from autograder.checks.trace import current_trace

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Tolerance:
    """|actual - expected| <= atol + rtol * |expected|, element by element."""

    rtol: float
    atol: float

    def holds(self, actual: Array, expected: Array, times: float = 1.0) -> bool:
        """True where every element is within `times` the tolerance."""
        return bool(
            np.allclose(actual, expected, self.rtol * times, self.atol * times, equal_nan=True)
        )


EXACT = Tolerance(0.0, 0.0)


@comparison
def equal(actual: Any, expected: Any, *, about: str | None = None) -> None:
    """The same value. Where `expected` holds ints, `actual` must hold an integer type.

    Tuples, lists and dicts are compared item by item, arrays in shape and values.
    """
    _compare(actual, expected, None, about)


@comparison
def close(
    actual: Any,
    expected: Any,
    *,
    rtol: float = 1e-4,
    atol: float = 1e-6,
    wrong_axis: Any = None,
    about: str | None = None,
) -> None:
    """The same real numbers within a tolerance (COURSE: rtol and atol together).

    `expected` a number asks for a real number; an ndarray for a plain ndarray of that shape; a
    tuple, list or dict is compared item by item. `wrong_axis` is what one gets by working along
    the wrong axis; a result equal to it is answered with that fact.
    """
    with np.errstate(all="ignore"):
        _compare(actual, expected, Tolerance(rtol, atol), about, wrong_axis)


def _compare(
    actual: Any, expected: Any, tolerance: Tolerance | None, about: str | None, axis: Any = None
) -> None:
    if about is None:
        call = current_trace().origin(actual)
        about = call.name if call else None
    if expected is not None:
        filled(actual, about)
    if isinstance(expected, dict):
        _compare_dicts(actual, expected, tolerance, about)
    elif isinstance(expected, tuple | list):
        _compare_sequences(actual, expected, tolerance, about)
    elif isinstance(expected, np.ndarray):
        _compare_arrays(actual, expected, tolerance, about, axis)
    elif isinstance(expected, bool | np.bool_ | str | bytes | None):
        _compare_plain(actual, expected, about)
    else:
        _compare_numbers(actual, expected, tolerance, about)


def _compare_dicts(
    actual: Any, expected: dict[Any, Any], tolerance: Tolerance | None, about: str | None
) -> None:
    if not isinstance(actual, dict):
        refuse(FactKind.WRONG_TYPE, actual, about, {"want": "dict", "got": type_word(actual)})
    if not all(isinstance(key, str) for key in actual) or set(actual) != set(expected):
        words = {"want": ", ".join(map(str, expected))}
        refuse(FactKind.KEYS, actual, about, words, expected=shown(list(expected)))
    for key, value in expected.items():
        _compare(actual[key], value, tolerance, f"{about}[{key!r}]")


def _compare_sequences(
    actual: Any,
    expected: tuple[Any, ...] | list[Any],
    tolerance: Tolerance | None,
    about: str | None,
) -> None:
    want = "tuple" if isinstance(expected, tuple) else "list"
    if not isinstance(actual, tuple | list):
        refuse(FactKind.WRONG_TYPE, actual, about, {"want": want, "got": type_word(actual)})
    if len(actual) != len(expected):
        words = {"want": str(len(expected))}
        refuse(FactKind.LENGTH, actual, about, words, expected=shown(expected))
    for position, (one, right) in enumerate(zip(actual, expected, strict=True)):
        _compare(one, right, tolerance, f"{about}[{position}]")


def _compare_plain(actual: Any, expected: Any, about: str | None) -> None:
    if isinstance(actual, np.bool_):
        actual = bool(actual)
    if type(actual) is not type(expected):
        words = {"want": type(expected).__name__, "got": type_word(actual)}
        refuse(FactKind.WRONG_TYPE, actual, about, words, expected=Answer(expected))
    if actual != expected:
        refuse(FactKind.DIFFERENT, actual, about, expected=Answer(expected))


def _compare_numbers(
    actual: Any, expected: Any, tolerance: Tolerance | None, about: str | None
) -> None:
    whole = tolerance is None and isinstance(expected, int | np.integer)
    if whole and integer(actual, about) == expected:
        return
    found = number(actual, about)
    right = np.asarray(expected) if whole else np.asarray(expected, float)
    _judge(np.asarray(found, float), right, tolerance or EXACT, actual, about)


def _compare_arrays(
    actual: Any, expected: Array, tolerance: Tolerance | None, about: str | None, axis: Any
) -> None:
    if expected.ndim == 0:
        return _compare_numbers(actual, expected[()], tolerance, about)
    whole = tolerance is None and expected.dtype.kind in "iu"
    margin = tolerance or EXACT
    readable = isinstance(actual, np.ndarray) and actual.dtype.kind in "biuf"
    if whole and readable and actual.shape != expected.shape:  # ahead of the dtype
        _different_shape(actual, expected, margin, actual, about)
    found = integers(actual, about=about) if whole else array(actual, about=about)
    if found.shape != expected.shape:
        _different_shape(found, expected, margin, actual, about)
    return _judge(found, expected, margin, actual, about, axis)


def _different_shape(
    found: Array, expected: Array, tolerance: Tolerance, actual: Any, about: str | None
) -> NoReturn:
    if found.T.shape == expected.shape and tolerance.holds(found.T, expected):
        refuse(FactKind.TRANSPOSED, actual, about, expected=Answer(expected))
    words = shape_words(found, expected.shape)
    refuse(FactKind.SHAPE, actual, about, words, expected=Answer(expected))


def _judge(
    found: Array,
    expected: Array,
    tolerance: Tolerance,
    actual: Any,
    about: str | None,
    axis: Any = None,
) -> None:
    if tolerance.holds(found, expected):
        return
    kind, words = _difference(found, expected, tolerance, axis)
    right = Answer(expected, tolerance.rtol, tolerance.atol)
    refuse(kind, actual, about, words, expected=right)


def _difference(
    found: Array, expected: Array, tolerance: Tolerance, axis: Any
) -> tuple[FactKind, dict[str, str]]:
    """How `found` differs, the surest reason first."""
    if not np.isfinite(found).all() and np.isfinite(expected).all():
        return FactKind.NOT_FINITE, {"got": "nan" if np.isnan(found).any() else "inf"}
    wide = found.astype(float)
    if found.ndim == 2 and found.T.shape == expected.shape and tolerance.holds(wide.T, expected):
        return FactKind.TRANSPOSED, {}
    if expected.any():  # zeros have neither factor nor sign
        factor = _factor(wide, expected, tolerance)
        if factor is not None:
            return FactKind.FACTOR, {"factor": factor}
        if tolerance.holds(-wide, expected):
            return FactKind.SIGN, {}
    return _other_difference(wide, expected, tolerance, axis), {}


def _other_difference(wide: Array, expected: Array, tolerance: Tolerance, axis: Any) -> FactKind:
    if axis is not None and np.shape(axis) == wide.shape and tolerance.holds(wide, axis):
        return FactKind.WRONG_AXIS
    if tolerance != EXACT and tolerance.holds(wide, expected, times=100):
        return FactKind.NEARLY
    return FactKind.DIFFERENT


def _factor(wide: Array, expected: Array, tolerance: Tolerance) -> str | None:
    """The constant factor, from a closed list: 2, 1/2, an argument's length, one over it."""
    words = (word for factor, word in _factors() if tolerance.holds(wide, expected * factor))
    return next(words, None)


def _factors() -> list[tuple[float, str]]:
    calls = current_trace().calls
    arrays = [a for a in (calls[-1].args or ()) if isinstance(a, np.ndarray)] if calls else []
    sizes = sorted({a.shape[0] for a in arrays if a.ndim and a.shape[0] > 2})
    factors = [(2.0, "2"), (0.5, "1/2")]
    factors += [(float(n), "n") for n in sizes] + [(1.0 / n, "1/n") for n in sizes]
    return factors
