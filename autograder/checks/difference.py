"""Where two arrays of one shape differ: the first place, how many, and both side by side."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

_ALL = 8  # as many items are shown whole
_BEFORE, _AROUND = 2, 6  # of more, those around the first difference


@dataclass(frozen=True, slots=True)
class Row:
    """One item: its index, what was expected there, and what came."""

    index: str
    expected: str
    actual: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """`differing` of `size` items differ, by `largest` at most ("" where that is not finite).

    `rows` are all items, or those around the first difference; `above` and `below` tell whether
    some were left out there.
    """

    first: str
    differing: int
    size: int
    largest: str
    rows: tuple[Row, ...]
    above: bool = False
    below: bool = False


def difference(
    actual: NDArray[Any], expected: NDArray[Any], rtol: float, atol: float
) -> Difference | None:
    """None for single numbers, for other shapes, and where nothing differs."""
    if actual.shape != expected.shape or actual.size < 2:
        return None
    with np.errstate(all="ignore"):
        same = np.isclose(actual.astype(float), expected, rtol, atol, equal_nan=True).ravel()
        gap = np.abs(actual.astype(float) - expected).max()
    if same.all():
        return None
    first = int(np.argmin(same))
    begin, end = 0, actual.size
    if actual.size > _ALL:
        begin = max(0, min(first - _BEFORE, actual.size - _AROUND))
        end = begin + _AROUND
    rows = tuple(_row(actual, expected, place, bool(same[place])) for place in range(begin, end))
    return Difference(
        first=_index(first, actual.shape),
        differing=int((~same).sum()),
        size=actual.size,
        largest=f"{gap:.3g}" if np.isfinite(gap) else "",
        rows=rows,
        above=begin > 0,
        below=end < actual.size,
    )


def _row(actual: NDArray[Any], expected: NDArray[Any], place: int, same: bool) -> Row:
    came, right = actual.flat[place].item(), expected.flat[place].item()
    expected_, actual_ = _short(right), _short(came)
    if not same and expected_ == actual_:
        expected_, actual_ = repr(right), repr(came)
    return Row(_index(place, actual.shape), expected_, actual_, not same)


def _index(place: int, shape: tuple[int, ...]) -> str:
    return str([int(each) for each in np.unravel_index(place, shape)])


def _short(number: Any) -> str:
    """Eight digits tell any difference that a test looks for."""
    return repr(float(f"{number:.8g}")) if isinstance(number, float) else repr(number)
