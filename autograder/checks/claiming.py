"""Checks that are not a comparison with one answer: ranges, unchanged arguments, calls, claims."""

import builtins
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from autograder.bilingual import Bilingual
from autograder.checks.evidence import changed, secret_of, shown
from autograder.checks.facts import Fact, FactKind, Mismatch
from autograder.checks.looking_on import comparison
from autograder.checks.reading import filled, refuse
from autograder.checks.trace import current_trace


@comparison
def finite(actual: Any, about: str | None = None) -> None:
    """No nan and no inf in a number or an array that `number` or `array` read."""
    values = np.asarray(actual)
    if not np.isfinite(values).all():
        words = {"got": "nan" if np.isnan(values).any() else "inf"}
        refuse(FactKind.NOT_FINITE, actual, about, words)


@comparison
def within(actual: Any, low: float, high: float, about: str | None = None) -> None:
    """Every value lies in [low, high]. The bounds are not shown for hidden tests."""
    values = np.asarray(actual)
    if not bool(((values >= low) & (values <= high)).all()):
        refuse(FactKind.OUT_OF_RANGE, actual, about, expected=f"{low} .. {high}")


def unchanged(about: str | None = None) -> None:
    """The latest call left its arguments as they were (equal before and after)."""
    _unchanged(current_trace().calls[-1].after, about)


@comparison
def _unchanged(after: Mapping[int | str, Any], about: str | None) -> None:
    if after:
        call = current_trace().calls[-1]
        secret = secret_of(call, changed(call))
        raise Mismatch(Fact(FactKind.CHANGED_ARGUMENT, about or call.name, secret=secret))


@comparison
def claim(holds: object, *, ko: str, en: str, about: str | None = None) -> None:
    """A property in the author's own words, which must name no hidden value."""
    if not bool(holds):
        calls = current_trace().calls
        name = about or (calls[-1].name if calls else "?")
        last = calls[-1] if calls else None
        secret = secret_of(last, shown(last.result) if last else "")
        raise Mismatch(Fact(FactKind.CLAIM, name, claim=Bilingual(ko, en), secret=secret))


class NoResult(Exception):
    """A request gave no result. `exception` names the builtin that the program raised, if any."""

    exception = ""


def raises(kind: str, request: Callable[[], Any]) -> None:
    """`request()` ends with the builtin exception `kind` or one derived from it.

    Another way of ending stays what it is: a blank is 'not filled in', a crash a crash.
    """
    want = getattr(builtins, kind)
    try:
        found = request()
    except NoResult as end:
        raised = getattr(builtins, end.exception, None)
        if isinstance(raised, type) and issubclass(raised, want):
            return
        raise
    filled(found)
    refuse(FactKind.NOT_RAISED, found, None, {"want": kind}, expected=kind)


class Recorder:
    """A host function that a submission calls back; `points` are copies of what it was asked."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = self.__wrapped__ = function
        self.points: list[Any] = []
        self.__name__ = getattr(function, "__name__", "f")

    def __call__(self, *args: Any) -> Any:
        """Records a copy of the arguments, then answers."""
        point = args[0] if len(args) == 1 else args
        self.points.append(np.array(point, copy=True) if isinstance(point, np.ndarray) else point)
        return self._function(*args)


def recorded(function: Callable[..., Any]) -> Recorder:
    """`function`, remembering at which points it was called."""
    return Recorder(function)


@comparison
def called_at(recorder: Recorder, points: Sequence[Any], atol: float = 1e-9) -> None:
    """The recorder was called at exactly these points, in any order."""
    left = [np.asarray(point, float) for point in points]
    for asked in recorder.points:
        filled(asked)
        match = _nearest(left, asked, atol)
        if match is None:
            refuse(FactKind.CALLED_ELSEWHERE, asked, None, expected=shown(list(points)))
        del left[match]
    if left:
        refuse(FactKind.CALLED_ELSEWHERE, recorder.points, None, expected=shown(list(points)))


def _nearest(points: list[Any], asked: Any, atol: float) -> int | None:
    try:
        value = np.asarray(asked, float)
    except (TypeError, ValueError):
        return None
    fits = (
        n for n, p in enumerate(points) if p.shape == value.shape and np.allclose(p, value, 0, atol)
    )
    return next(fits, None)
