"""Lines below a message: the student's own lines and, for public tests, the call and the values."""

from collections.abc import Iterator, Sequence

from autograder.bilingual import LANGUAGES, Bilingual, Language
from autograder.catalogue import text
from autograder.checks.difference import Difference
from autograder.checks.facts import FactKind, Secret
from autograder.explain.columns import aligned, broken, padded, width
from autograder.explain.harmless import harmless
from autograder.explain.raised import kind_words
from autograder.explain.wording import NOTHING
from autograder.failure import Failure, Frame, Place

COMMAND = 'python -c "'  # how a line begins that is to be pasted, and so must not be broken


def source_line(place: Place | None) -> Bilingual:
    """`12 | y = np.dot(x, w)`, or nothing."""
    if place is None or not place.text.strip():
        return NOTHING
    shown = f"{place.line} | {harmless(place.text.strip(), limit=160)}"
    return Bilingual(shown, shown)


def own_traceback(frames: Sequence[Frame], place: Place | None) -> Bilingual:
    """The student's own lines that an error came through, the innermost last, marked where."""
    if not frames:
        return source_line(place)
    names = [harmless(frame.function, limit=24) for frame in frames]
    names = names if len(frames) > 1 else [""]
    first, digits = max(map(width, names)), max(len(str(frame.line)) for frame in frames)
    lines = []
    for name, frame in zip(names, frames, strict=True):
        head = f"{padded(name, first)}  " if first else ""
        head += f"{frame.line:>{digits}} | "
        lines.append(head + harmless(frame.text, limit=160))
    last = frames[-1]
    if 0 <= last.begin < last.end and (last.begin, last.end) != (0, len(last.text)):
        before = width(harmless(last.text[: last.begin], limit=160))
        marked = max(1, width(harmless(last.text[last.begin : last.end], limit=160)))
        lines.append(" " * (width(head) + before) + "^" * marked)
    shown = "\n".join(lines)
    return Bilingual(shown, shown)


def compared(failure: Failure) -> Bilingual:
    """The call, what was expected and what came. For public tests only."""
    secret = failure.fact.secret if failure.fact else failure.secret
    said = {language: "\n".join(_lines(failure, secret, language)) for language in LANGUAGES}
    return Bilingual(**said)


def _lines(failure: Failure, secret: Secret, language: Language) -> Iterator[str]:
    changed = failure.fact is not None and failure.fact.kind is FactKind.CHANGED_ARGUMENT
    if secret.command:
        yield text("evidence.try", language)
        yield secret.command
    else:
        yield from _labelled("call", secret.call, language)
    yield from _labelled("arguments", ", ".join(secret.arguments), language)
    if secret.difference is not None:
        yield from _difference(secret.difference, language)
    else:
        yield from _labelled("expected", secret.expected, language)
        yield from _labelled("after" if changed else "actual", secret.actual, language)
    what = failure.raised
    if what is not None and what.text.strip():
        kind = kind_words(what)
        kind = kind.in_(language) if isinstance(kind, Bilingual) else kind.strip("`")
        yield from _labelled("said", f"{kind}: {what.text}", language)


def _labelled(key: str, shown: str, language: Language) -> Iterator[str]:
    """The label and what follows it, all of them beginning in one column."""
    if not shown:
        return
    labels = [text(f"evidence.{each}", language) for each in _LABELS]
    label = padded(text(f"evidence.{key}", language), max(map(width, labels)) + 1)
    yield from broken(label, harmless(shown))


_LABELS = ("call", "arguments", "expected", "actual", "after", "said")


def _difference(found: Difference, language: Language) -> Iterator[str]:
    largest = text("evidence.largest", language, gap=found.largest) if found.largest else ""
    counts = {"n": found.differing, "size": found.size}
    yield text("evidence.first", language, index=found.first, largest=largest, **counts)
    rows = found.rows
    heads = [text(f"evidence.{key}", language).rstrip(":") for key in ("expected", "actual")]
    columns = [aligned([row.expected for row in rows]), aligned([row.actual for row in rows])]
    indices = [row.index for row in rows]
    first = max(map(width, indices))
    second = max(width(heads[0]), len(columns[0][0]))
    yield f"  {' ' * first}   {padded(heads[0], second)}   {heads[1]}"
    if found.above:
        yield "  …"
    for row, right, came in zip(rows, *columns, strict=True):
        line = f"  {padded(row.index, first)}   {padded(right, second)}   {came}"
        yield f"{line}   ←" if row.differs else line.rstrip()
    if found.below:
        yield "  …"
