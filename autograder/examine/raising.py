"""What an exception in a student's program means for a test, with the lines it came through."""

from collections.abc import Iterable, Iterator, Sequence

from autograder.checks.evidence import secret_of
from autograder.checks.facts import Secret
from autograder.checks.trace import Call
from autograder.explain.calling import cause_of_call
from autograder.explain.typos import typo
from autograder.failure import Failure, Frame, Place, Raised
from autograder.outcome import Outcome
from autograder.sandbox.refusals import EXCEPTION_NAMES, GuestRaised, OwnFrame

_BY_EXCEPTION = {"MemoryError": Outcome.MEMORY, "PermissionError": Outcome.FORBIDDEN}
_LONGEST = 160


def raised_failure(end: GuestRaised, source: str, about: str, call: Call | None = None) -> Failure:
    """The failure of a test whose request `call` raised."""
    kind = end.kind if end.kind in EXCEPTION_NAMES else "own"
    outcome = _BY_EXCEPTION.get(end.kind, Outcome.RAISED)
    blank = end.blank if end.blank and f"def {end.blank}(" in source else ""
    mistake = end.blank is None
    misfit = cause_of_call(source, call) if kind == "TypeError" and not end.frames else None
    return Failure(
        outcome if mistake else Outcome.NOT_FILLED,
        blank or about,  # a name that the program made up could tell a hidden input
        raised=Raised(kind, end.text),
        place=place_in(source, end.line),
        secret=secret_of(call, "") if call is not None else Secret(),
        frames=tuple(_frames(source, end.frames)),
        typo=typo(source, end.line, kind) if mistake and end.line is not None else None,
        cause=misfit if mistake else None,
    )


def place_in(source: str, line: int | None) -> Place | None:
    """The line of the source with its text; None where there is no such line."""
    lines: Sequence[str] = source.splitlines()
    if line is None or not 1 <= line <= len(lines):
        return None
    return Place(line, lines[line - 1].strip()[:_LONGEST])


def _frames(source: str, found: Iterable[OwnFrame]) -> Iterator[Frame]:
    """The frames with their lines; what is no line of the source is left out."""
    lines = source.splitlines()
    for number, function, *columns in found:
        if not 1 <= number <= len(lines):
            continue
        whole = lines[number - 1]
        bare = whole.strip()
        indent = len(whole) - len(whole.lstrip())
        begin, end = (_sign(whole, at) - indent for at in columns)
        last = min(len(bare), _LONGEST)
        begin = max(0, min(begin, last))
        yield Frame(number, bare[:_LONGEST], function, begin, max(begin, min(end, last)))


def _sign(line: str, at: int | None) -> int:
    """How many signs stand before that many bytes of the line."""
    return len(line.encode("utf-8", "replace")[: max(at or 0, 0)].decode("utf-8", "ignore"))
