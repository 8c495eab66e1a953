"""Which lines of the student's own program an error came through."""

import itertools
import types
from typing import Any

MOST_FRAMES = 4

# Line, function, and the columns of the expression at fault in bytes, where Python knows them.
Frame = tuple[int, str, int | None, int | None]


def own_frames(error: BaseException, names: dict[str, Any]) -> list[Frame]:
    """The program's own frames, the innermost last; a function that calls itself counts once."""
    found: list[Frame] = []
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_globals is names:
            frame = _frame(trace)
            if not found or found[-1] != frame:
                found.append(frame)
        trace = trace.tb_next
    return found[-MOST_FRAMES:]


def _frame(trace: types.TracebackType) -> Frame:
    code = trace.tb_frame.f_code
    at = next(itertools.islice(code.co_positions(), trace.tb_lasti // 2, None), (None,) * 4)
    first, last, begin, end = at
    one_line = first == last == trace.tb_lineno
    columns = (begin, end) if one_line else (None, None)
    return (trace.tb_lineno, code.co_name[:60], *columns)
