"""Words for a file that cannot be graded: not Python, raises on import, or never gets ready."""

from autograder.bilingual import Bilingual
from autograder.catalogue import bilingual
from autograder.explain.ended import limit_words
from autograder.explain.evidence import source_line
from autograder.explain.raised import advice, kind_words
from autograder.explain.wording import lines, sentences
from autograder.failure import Place, Raised
from autograder.outcome import Outcome

_SYNTAX = {
    "SyntaxError": "syntax",
    "IndentationError": "indentation",
    "TabError": "tab",
    "ValueError": "encoding",
    "UnicodeDecodeError": "encoding",
    "RecursionError": "nested",
    "MemoryError": "nested",
}
_NO_START = {
    Outcome.TIMEOUT,
    Outcome.MEMORY,
    Outcome.OUTPUT,
    Outcome.CRASHED,
    Outcome.FORBIDDEN,
}


def syntax_error(place: Place | None, kind: str) -> Bilingual:
    """The file does not compile. `kind` is the exception's name: SyntaxError, TabError …"""
    word = kind_words(Raised(kind))
    if place is None:
        said = bilingual("start.syntax_somewhere", kind=word)
    else:
        said = bilingual("start.syntax", line=place.line, kind=word)
    help_ = bilingual(f"syntax.{_SYNTAX.get(kind, 'syntax')}")
    return lines(sentences(said, help_, bilingual("start.next")), source_line(place))


def import_failed(raised: Raised, place: Place | None) -> Bilingual:
    """The file raises while it is loading."""
    word = kind_words(raised)
    if place is None:
        said = bilingual("start.raised", kind=word)
    else:
        said = bilingual("start.raised_at_line", line=place.line, kind=word)
    return lines(sentences(said, advice(raised), bilingual("start.next")), source_line(place))


def no_start(outcome: Outcome, limit: float | None = None) -> Bilingual:
    """The file ran into a limit, crashed or tried what is not allowed while it was loading."""
    if outcome is Outcome.GRADER_ERROR:
        return bilingual("start.grader_error")
    name = outcome.value if outcome in _NO_START else "other"
    said = bilingual(f"start.{name}", limit=limit_words(outcome, limit))
    return sentences(said, bilingual("start.next"))
