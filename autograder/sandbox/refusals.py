"""Why a session gives no value, although its guest lives: what the program or its text did."""

from collections.abc import Sequence

from autograder.sandbox.guest.desk import EXCEPTIONS
from autograder.sandbox.guest.tracebacks import Frame

OwnFrame = Frame  # line, function, and the columns at fault in bytes, where known
# The only names an exception may have here; any other is "own".
EXCEPTION_NAMES = frozenset(EXCEPTIONS.values())


class Diverged(Exception):
    """A request that is not the one that was sent ahead. The guest is of no more use."""


class GuestRaised(Exception):
    """The program raised. `kind` is one of Python's names or "own", `line` in its own file.

    `frames` are those of its own file, the innermost last. `blank` is the function whose `...`
    caused it, "" where that is unknown, None for a mistake.
    """

    def __init__(self, kind: str, text: str, frames: Sequence[Frame], blank: str | None) -> None:
        super().__init__(kind, text, frames)
        self.kind, self.text, self.frames, self.blank = kind, text, frames, blank

    @property
    def line(self) -> int | None:
        """Where in the program's own file it arose, if anywhere there."""
        return self.frames[-1][0] if self.frames else None


class GuestRefused(Exception):
    """The program is not Python: it does not compile at `line`. `kind` names the exception.

    `text` is what Python said of it, before any line of the program ran.
    """

    def __init__(self, kind: str, line: int | None, text: str = "") -> None:
        super().__init__(kind, line, text)
        self.kind, self.line, self.text = kind, line, text


class NameMissing(Exception):
    """The program has no such name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name
