"""What a guest's message may look like; anything else was forged."""

from collections.abc import Mapping
from typing import Any

from autograder.outcome import Outcome
from autograder.sandbox.channel import GuestEnded
from autograder.sandbox.guest.codec import Malformed
from autograder.sandbox.guest.envelope import from_guest

# The types of a message's fields, by its kind.
Layouts = Mapping[str, tuple[Any, ...]]

_FAILURES: Layouts = {
    "missing": (str,),
    "syntax": (int | None, str, str),
    "raised": (str, str, list, str | None),
}
LOADED: Layouts = {**_FAILURES, "loaded": (dict,)}
VALUE: Layouts = {**_FAILURES, "value": (bytes, dict)}
_LONGEST_NAME = 60
QUESTION: Layouts = {"ask": (int, list)}


def read_message(message: bytes, layouts: Layouts) -> tuple[str, tuple[Any, ...]]:
    """The message's kind and fields. Raises GuestEnded for what fits no layout."""
    try:
        found = from_guest(message)
    except Malformed as problem:
        raise GuestEnded(Outcome.FORBIDDEN, str(problem)) from None
    if isinstance(found, tuple) and found and isinstance(found[0], str):
        layout, fields = layouts.get(found[0]), found[1:]
        known = layout is not None and len(layout) == len(fields)
        if known and all(map(isinstance, fields, layout or ())):
            return found[0], fields
    raise GuestEnded(Outcome.FORBIDDEN, "a message of no known kind")


def is_frame(found: Any) -> bool:
    """Whether it is a line, a function's name and two columns, as a traceback has them."""
    match found:
        case (int(), str(name), int() | None, int() | None):
            return type(found) is tuple and len(name) <= _LONGEST_NAME
    return False
