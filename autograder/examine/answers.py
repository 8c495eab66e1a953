"""What a program answered in one test, as plain data: two programs' answers can be compared."""

import builtins
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.checks.reading import type_word
from autograder.checks.trace import Call
from autograder.examine.attempt import Attempt
from autograder.failure import Failure
from autograder.sandbox.handle import Handle, describe

_RTOL, _ATOL = 1e-5, 1e-8  # another order of adding up, or float32, is no other answer
_WHOLE = 512  # elements of an array; of a larger one as many are looked at
_ITEMS = 2_000  # of a list, a dict or a text
_NUMBERS = (int, float, np.integer, np.floating)
_NUMERIC = (np.ndarray, np.number, bool, int, float, complex)


@dataclass(frozen=True, slots=True)
class Ended:
    """A request that got no answer: how it ended, and for an exception which one."""

    outcome: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One request's answer, and which of its arguments the program changed."""

    name: str
    changed: tuple[int | str, ...]
    value: Any


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers of a test, in order; what its checks made of them and judged, and found."""

    given: tuple[Answer, ...]
    judged: tuple[Any, ...]
    found: tuple[str, ...]


def answers_of(attempt: Attempt) -> Answers | None:
    """What the program answered in that test; None where it was too much to be kept."""
    if attempt.calls is None:
        return None
    fact = attempt.failure.fact if attempt.failure is not None else None
    found = (*attempt.noted, fact.gist) if fact is not None else attempt.noted
    blanks = {id(call.result) for call in attempt.calls if _is_blank(call)}
    judged = tuple(_plain(value) for value in attempt.judged if id(value) not in blanks)
    return Answers(tuple(map(_answer, attempt.calls)), judged, found)


def alike(one: Answers, other: Answers) -> bool:
    """The same answers to all requests, up to rounding."""
    if len(one.given) != len(other.given) or one.found != other.found:
        return False
    return _start_alike(one.given, other.given) and _same_value(one.judged, other.judged)


def begins_like(part: Answers, whole: Answers) -> bool:
    """True where `part`, which ended at the first thing that was found, may become `whole`."""
    if len(part.given) > len(whole.given) or part.found[:1] != whole.found[: len(part.found)][:1]:
        return False
    return _start_alike(part.given, whole.given)


def _answer(call: Call) -> Answer:
    changed = tuple(sorted(call.after, key=str))
    if isinstance(call.result, Failure):
        end = call.result
        raised = (end.raised.kind, end.raised.text) if end.raised is not None else ("", "")
        return Answer(call.name, changed, Ended(end.outcome.value, *raised))
    if _is_blank(call):
        return Answer(call.name, changed, _kind_of(call.result))
    return Answer(call.name, changed, _plain(call.result))


def _is_blank(call: Call) -> bool:
    """A variable of the program's. Other weights may make the same mistake: what counts is what
    checks make of them.
    """
    return call.args is None and "." not in call.name


def _kind_of(value: Any) -> tuple[str, int]:
    return ("ndarray", value.ndim) if isinstance(value, np.ndarray) else (type_word(value), 0)


def _plain(value: Any) -> Any:
    """The value with nothing in it but what the codec can say, and not too much of that."""
    match value:
        case None | bool() | complex():
            return value
        case Handle():
            return ("handle", describe(value).kind)
        case dict():
            keys = sorted(value, key=str)[:_ITEMS]
            return ("dict", len(value), tuple((str(key), _plain(value[key])) for key in keys))
        case list() | tuple():
            return _plain_items(value)
        case str() | bytes():
            return value[:_ITEMS]
    return _plain_number(value)


def _plain_items(values: Sequence[Any]) -> Any:
    if values and all(isinstance(each, _NUMBERS) for each in values):
        # A list may stand for an array.
        return _plain_number(np.array([_plain_number(each) for each in values], float))
    return ("items", len(values), tuple(map(_plain, values[:_ITEMS])))


def _plain_number(value: Any) -> Any:
    match value:
        case np.bool_() | np.complexfloating():
            return value.item()
        case int() | np.integer():
            whole = int(value)
            return whole if abs(whole) < 2**63 else math.inf if whole > 0 else -math.inf
        case float() | np.floating():
            return float(value)
        case np.ndarray() if value.dtype.kind in "biufc":
            some = np.linspace(0, value.size - 1, _WHOLE).astype(int)
            return value if value.size <= _WHOLE else (value.shape, value.reshape(-1)[some])
    return ("other", type(value).__name__)


def _start_alike(one: Sequence[Answer], other: Sequence[Answer]) -> bool:
    return all(_same(*pair) for pair in zip(one, other, strict=False))


def _same(one: Answer, other: Answer) -> bool:
    if (one.name, one.changed) != (other.name, other.changed):
        return False
    if isinstance(one.value, Ended) and isinstance(other.value, Ended):
        return one.value.outcome == other.value.outcome and _akin(one.value.kind, other.value.kind)
    return _same_value(one.value, other.value)


def _akin(one: str, other: str) -> bool:
    """The same exception, or one that is derived from the other."""
    classes = tuple(_exception(name) for name in (one, other))
    return one == other or issubclass(*classes) or issubclass(*reversed(classes))


def _exception(name: str) -> type[BaseException]:
    """Python's or NumPy's exception of that name; one that nothing is akin to for any other."""
    found = getattr(builtins, name, None) or getattr(np.exceptions, name, None)
    return found if isinstance(found, type) and issubclass(found, BaseException) else _Unknown


class _Unknown(BaseException):
    pass


def _same_value(one: Any, other: Any) -> bool:
    match one, other:
        case (tuple(), tuple()):
            return len(one) == len(other) and all(map(_same_value, one, other))
        case (np.ndarray(), _) | (_, np.ndarray()):
            return _same_array(one, other)
        case (bool() | int() | float(), bool() | int() | float()):
            return one == other or _near(one, other)
        case (complex(), complex()):
            return bool(np.allclose(one, other, _RTOL, _ATOL, equal_nan=True))
    return type(one) is type(other) and bool(one == other)


def _near(one: float, other: float) -> bool:
    if type(one) is int and type(other) is int:
        return False
    if math.isnan(one) or math.isnan(other):
        return math.isnan(one) and math.isnan(other)
    return math.isclose(one, other, rel_tol=_RTOL, abs_tol=_ATOL)


def _same_array(one: Any, other: Any) -> bool:
    """A 0-d array counts as the number in it."""
    if not all(
        isinstance(each, np.ndarray | bool | int | float | complex) for each in (one, other)
    ):
        return False
    left: NDArray[Any] = np.asarray(one)
    right: NDArray[Any] = np.asarray(other)
    if left.shape != right.shape:
        return False
    if left.tobytes() == right.tobytes() and left.dtype == right.dtype:
        return True  # as most are, and `allclose` takes its time
    with np.errstate(all="ignore"):
        return bool(np.allclose(left, right, _RTOL, _ATOL, equal_nan=True))
