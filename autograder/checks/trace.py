"""What one test asked of the submission so far, so that a failed check can name the call."""

from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from autograder.sandbox.handle import Handle, describe
from autograder.sandbox.referring import Library, Named


@dataclass(frozen=True, slots=True)
class Call:
    """One request: `name` of the function or variable; `args` is None where it was only read.

    `after` holds, by position or keyword, the arguments that the guest's copies became different.
    `owner` is the `Handle` or `Library` function that was asked, None for a name of the program's.
    `failed` where it gave no result.
    """

    name: str
    args: tuple[Any, ...] | None
    kwargs: Mapping[str, Any]
    result: Any
    after: Mapping[int | str, Any]
    owner: Any = None
    failed: bool = False

    def shown(self) -> str:
        """The call as one would type it: `AND(0, 1)`."""
        if self.args is None:
            return self.name
        parts = [_shown(value) for value in self.args]
        parts += [f"{key}={_shown(value)}" for key, value in self.kwargs.items()]
        return f"{self.name}({', '.join(parts)})"


@dataclass(frozen=True, slots=True)
class Public:
    """A public test's program, of which everything may be shown.

    `module` is the name by which the student can import it, "" where that cannot be done.
    """

    source: str
    module: str = ""


@dataclass(slots=True)
class Trace:
    """The calls of one test, in order, and the values that its checks `judged`.

    `public` is None for a hidden test: nothing may be shown. `altered` where the test set an
    attribute, which no call tells of. Where a test is `looking_on`, the gist of what it finds is
    put into `noted`, and it goes on to its next request.
    """

    calls: list[Call] = field(default_factory=list)
    public: Public | None = None
    altered: bool = False
    judged: list[Any] = field(default_factory=list)
    looking_on: bool = False
    noted: list[str] = field(default_factory=list)

    def origin(self, value: object) -> Call | None:
        """The latest call that returned this very object, else the latest call."""
        for call in reversed(self.calls):
            if call.result is value:
                return call
        return self.calls[-1] if self.calls else None


_current: ContextVar[Trace | None] = ContextVar("trace", default=None)


def begin_trace(public: Public | None = None, *, looking_on: bool = False) -> Trace:
    """A fresh trace, current from now on."""
    trace = Trace(public=public, looking_on=looking_on)
    _current.set(trace)
    return trace


def current_trace() -> Trace:
    """The trace of the test that runs now."""
    return _current.get() or begin_trace()


def _shown(value: object) -> str:
    match value:
        case np.ndarray():
            text = np.array2string(value, separator=", ", threshold=12, precision=8)
            return f"np.array({' '.join(text.split())})"
        case np.generic():
            return repr(value.item())
        case dict():
            return f"{{{', '.join(f'{key!r}: {_shown(each)}' for key, each in value.items())}}}"
        case list():
            return f"[{', '.join(map(_shown, value))}]"
        case Named() | Library():
            return value.name
        case Handle():
            return f"<{describe(value).label}>"
    return getattr(value, "__name__", None) or repr(value)
