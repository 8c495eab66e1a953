"""What was odd about something handed in, and accepted: one line each."""

from collections.abc import Sequence

from autograder.bilingual import Bilingual
from autograder.catalogue import bilingual
from autograder.submission.names import harmless, listed


def saved_in(encoding: str) -> Bilingual:
    """Another encoding than UTF-8."""
    return bilingual("odd.saved_in", encoding=harmless(encoding, limit=40))


def coding_line_ignored(encoding: str) -> Bilingual:
    """A byte order mark says Unicode and the coding line says something else."""
    return bilingual("odd.coding_line_ignored", encoding=harmless(encoding, limit=40))


def magics(count: int) -> Bilingual:
    """IPython lines that are not Python."""
    return bilingual("odd.magics", count=count)


def both_kinds(used: str, other: str) -> Bilingual:
    """A .py and a notebook side by side."""
    return bilingual("odd.both_kinds", used=harmless(used), other=harmless(other))


def other_name(used: str, wanted: str) -> Bilingual:
    """The program has another name than the assignment's file."""
    return bilingual("odd.other_name", used=harmless(used), wanted=wanted)


def extras(names: Sequence[str]) -> Bilingual:
    """Files beside the program that are not used."""
    return bilingual("odd.extras", names=listed(names))


def bad_timestamp() -> Bilingual:
    """A timestamp.txt that gives no moment."""
    return bilingual("odd.bad_timestamp")


def own_timestamp() -> Bilingual:
    """A timestamp.txt inside a zip that the student made."""
    return bilingual("odd.own_timestamp")


def named_after_zip(folder: str) -> Bilingual:
    """The only folder in a zip is taken for a wrapper, so the name is the zip's."""
    return bilingual("odd.named_after_zip", folder=harmless(folder))


def earlier_set_aside(count: int) -> Bilingual:
    """The last of several hand-ins counts."""
    return bilingual("odd.earlier_set_aside", count=count)


def same_again(count: int) -> Bilingual:
    """The very same bytes were handed in more than once."""
    return bilingual("odd.same_again", count=count)


def renamed(student: str) -> Bilingual:
    """Two hand-ins of one name, and no way to tell which is the last."""
    return bilingual("odd.renamed", student=student)
