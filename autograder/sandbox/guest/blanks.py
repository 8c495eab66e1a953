"""Is an exception a mistake, or a blank that is not filled in yet?"""

import types
from typing import Any


def blank_of(error: BaseException, names: dict[str, Any]) -> str | None:
    """The function with the blank that caused `error` ("" where unknown), or None: a mistake.

    Seen by what the error says, or by a `...` that the frames of the student's program hold.
    """
    if not isinstance(error, Exception):
        return None
    frames = student_frames(error, names)
    holding = [frame.f_code.co_name for frame in frames if _holds_blank(frame)]
    if holding:
        return holding[-1]
    if isinstance(error, NotImplementedError):
        return frames[-1].f_code.co_name if frames else ""
    text = text_of(error)
    # `W += ...` on an array: NumPy speaks of the object dtype that a lone `...` has.
    blank_operand = "UFuncTypeError" in type(error).__mro__[1].__name__ and "dtype('O')" in text
    # Only these two complain of a value's type; einsum's ValueError speaks of its own `...`.
    of_a_blank = isinstance(error, TypeError | AttributeError) and "ellipsis" in text
    return "" if blank_operand or of_a_blank else None


def student_frames(error: BaseException, names: dict[str, Any]) -> list[types.FrameType]:
    """The frames of the student's program in the error's traceback, the innermost last."""
    found, trace = [], error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_globals is names:
            found.append(trace.tb_frame)
        trace = trace.tb_next
    return found


def _holds_blank(frame: types.FrameType) -> bool:
    values: list[Any] = list(frame.f_locals.values())
    values += [frame.f_globals.get(name) for name in frame.f_code.co_names]
    return any(_blank(value) for value in values)


def _blank(value: Any) -> bool:
    if type(value) in (tuple, list):
        return any(item is Ellipsis for item in value)
    return value is Ellipsis


def text_of(error: BaseException) -> str:
    """What the error says, or nothing."""
    try:
        return str.__str__(str(error))
    except BaseException:  # a student's own __str__ may do anything
        return ""
