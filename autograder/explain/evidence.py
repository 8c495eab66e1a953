"""Lines below a message: the student's own source line and, for public tests, the values."""

from autograder.bilingual import Bilingual
from autograder.catalogue import bilingual
from autograder.checks.facts import FactKind
from autograder.explain.harmless import harmless
from autograder.explain.raised import kind_words
from autograder.explain.wording import NOTHING, lines
from autograder.failure import Failure, Place


def source_line(place: Place | None) -> Bilingual:
    """`12 | y = np.dot(x, w)`, or nothing."""
    if place is None or not place.text.strip():
        return NOTHING
    shown = f"{place.line} | {harmless(place.text.strip(), limit=160)}"
    return Bilingual(shown, shown)


def compared(failure: Failure) -> Bilingual:
    """The call, what was expected and what came. For public tests only."""
    fact = failure.fact
    secret = fact.secret if fact else failure.secret
    changed = fact is not None and fact.kind is FactKind.CHANGED_ARGUMENT
    return lines(
        _shown("evidence.call", secret.call),
        _shown("evidence.expected", secret.expected),
        _shown("evidence.after" if changed else "evidence.actual", secret.actual),
        _said(failure),
    )


def _shown(key: str, value: str) -> Bilingual:
    return bilingual(key, shown=harmless(value)) if value else NOTHING


def _said(failure: Failure) -> Bilingual:
    what = failure.raised
    if what is None or not what.text.strip():
        return NOTHING
    return bilingual("evidence.said", kind=_bare(kind_words(what)), said=harmless(what.text))


def _bare(kind: str | Bilingual) -> str | Bilingual:
    return kind.strip("`") if isinstance(kind, str) else kind
