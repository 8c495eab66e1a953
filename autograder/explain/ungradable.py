"""Words for a file that cannot be graded: not Python, raises on import, or never gets ready."""

import re

from autograder.bilingual import Bilingual
from autograder.catalogue import bilingual
from autograder.explain.ended import limit_words
from autograder.explain.evidence import source_line
from autograder.explain.raised import advice, kind_words, typing_error
from autograder.explain.typos import keyword
from autograder.explain.wording import lines, sentences
from autograder.failure import Failure, Place, Raised
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
# What Python says of a syntax error, and the key under `syntax` of what to look for.
_SAID = (
    (r"was never closed", "unclosed"),
    (r"^unmatched|does not match opening", "unmatched"),
    (r"expected ':'", "colon"),
    (r"'==' or ':=' instead of '='", "comparison"),
    (r"cannot assign to", "assigned"),
    (r"unterminated .*string|EOL while", "quote"),
    (r"expected an indented block", "empty_block"),
    (r"unexpected indent", "indented"),
    (r"unindent does not match", "unindent"),
    (r"inconsistent use of tabs", "tab"),
    (r"Perhaps you forgot a comma", "comma"),
    (r"invalid character|invalid non-printable", "character"),
    (r"'return' outside function", "outside"),
    (r"non-default argument|parameter without a default", "default"),
    (r"leading zeros", "zeros"),
    (r"Missing parentheses in call to 'print'", "print"),
)
_NO_START = {
    Outcome.TIMEOUT,
    Outcome.MEMORY,
    Outcome.OUTPUT,
    Outcome.CRASHED,
    Outcome.FORBIDDEN,
}


def syntax_error(place: Place | None, kind: str, text: str = "") -> Bilingual:
    """The file does not compile. `kind` is the exception's name: SyntaxError, TabError …

    `text` is what Python says of it; only what it is about is read from it.
    """
    word = kind_words(Raised(kind))
    if place is None:
        said = bilingual("start.syntax_somewhere", kind=word)
    else:
        said = bilingual("start.syntax", line=place.line, kind=word)
    known = (key for pattern, key in _SAID if re.search(pattern, text))
    meant = keyword(place.text) if place is not None else None
    if meant is not None:
        help_ = typing_error(meant)
    else:
        help_ = bilingual(f"syntax.{next(known, _SYNTAX.get(kind, 'syntax'))}")
    return lines(sentences(said, help_, bilingual("start.next")), source_line(place))


def import_failed(failure: Failure) -> Bilingual:
    """The file raises while it is loading."""
    raised, place = failure.raised or Raised("own"), failure.place
    word = kind_words(raised)
    if place is None:
        said = bilingual("start.raised", kind=word)
    else:
        said = bilingual("start.raised_at_line", line=place.line, kind=word)
    help_ = typing_error(failure.typo) if failure.typo is not None else advice(raised)
    return lines(sentences(said, help_, bilingual("start.next")), source_line(place))


def no_start(outcome: Outcome, limit: float | None = None) -> Bilingual:
    """The file ran into a limit, crashed or tried what is not allowed while it was loading."""
    if outcome is Outcome.GRADER_ERROR:
        return bilingual("start.grader_error")
    name = outcome.value if outcome in _NO_START else "other"
    said = bilingual(f"start.{name}", limit=limit_words(outcome, limit))
    return sentences(said, bilingual("start.next"))
