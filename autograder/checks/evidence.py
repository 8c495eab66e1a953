"""What a public test shows of a failed call: the call to paste, its arguments, the difference."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.checks.difference import Difference, difference
from autograder.checks.facts import Secret
from autograder.checks.replay import command
from autograder.checks.source import parameters
from autograder.checks.trace import Call, Trace, current_trace
from autograder.sandbox.handle import Handle, describe

_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Answer:
    """The right answer, and how near a result has to be."""

    value: Any
    rtol: float = 0.0
    atol: float = 0.0


def secret_of(
    call: Call | None, actual: str, expected: str = "", parts: Difference | None = None
) -> Secret:
    """What only public tests and the instructor may see of that call and of what came of it."""
    trace = current_trace()
    if call is None:
        return Secret("", expected, actual)
    if trace.public is None:
        return Secret(call.shown(), expected, actual)
    return Secret(
        call.shown(), expected, actual, command(trace, call), tuple(_arguments(trace, call)), parts
    )


def difference_from(answer: object, actual: object) -> Difference | None:
    """Where a result differs from the answer, for a public test that compares numbers."""
    if current_trace().public is None or not isinstance(answer, Answer):
        return None
    right, came = np.asarray(answer.value), _as_array(actual)
    if came is None or right.dtype.kind not in "biuf":
        return None
    return difference(came, right, answer.rtol, answer.atol)


def shown(value: object) -> str:
    """A short text of a value, for public tests and for the instructor."""
    text = _text(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "..."


def _text(value: object) -> str:
    match value:
        case Handle():
            return f"<{describe(value).type_name}>"
        case np.generic():
            return repr(value.item())
        case np.ndarray():
            return " ".join(np.array2string(value, separator=", ", threshold=60).split())
        case list() | tuple():
            inside = ", ".join(_text(each) for each in value[:_LONGEST])
            comma = "," if isinstance(value, tuple) and len(value) == 1 else ""
            return f"[{inside}]" if isinstance(value, list) else f"({inside}{comma})"
        case dict():
            pairs = [f"{key!r}: {_text(each)}" for key, each in value.items()]
            return f"{{{', '.join(pairs)}}}"
    return repr(value)


def _as_array(value: object) -> "np.ndarray[Any, Any] | None":
    if isinstance(value, np.ndarray) and value.dtype.kind in "biuf":
        return value
    return None


def changed(call: Call) -> str:
    """`x: [2., 1.]` for each argument that the call left changed: what it became."""
    names = _names(current_trace(), call)
    said = ((names.get(place, place), shown(value)) for place, value in call.after.items())
    return ", ".join(f"{name}: {new}" if isinstance(name, str) else new for name, new in said)


def _names(trace: Trace, call: Call) -> dict[int | str, str]:
    """The arguments' names by their places, where the program's text tells them."""
    source = trace.public.source if trace.public is not None else ""
    return dict(enumerate(parameters(source, call.name)))


def _arguments(trace: Trace, call: Call) -> Iterator[str]:
    """`x: (2, 3) float64` for each argument that has a shape or a length."""
    names = _names(trace, call)
    given = [(names.get(place, ""), value) for place, value in enumerate(call.args or ())]
    for name, value in (*given, *call.kwargs.items()):
        said = f"{name}: " if name else ""
        if isinstance(value, np.ndarray):
            yield f"{said}{value.shape} {value.dtype}"
        elif isinstance(value, list | tuple | dict):
            yield f"{said}{type(value).__name__} ({len(value)})"
