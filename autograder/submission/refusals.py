"""Why something handed in is not gradable, in one line each: where, what, and what to do.

Names come from strangers, so each line passes them through `harmless`.
"""

from collections.abc import Callable, Sequence

from autograder.bilingual import Bilingual
from autograder.catalogue import bilingual
from autograder.submission.names import harmless, listed


def _line(key: str) -> Callable[[str], Bilingual]:
    """A line that needs to be told the name only."""
    return lambda name: bilingual(key, name=_place(name))


def _place(name: str) -> str:
    return harmless(name, limit=120)


# --- never opened -------------------------------------------------------------------------------
link = _line("refused.link")
hard_link = _line("refused.hard_link")
special = _line("refused.special")
unreadable = _line("refused.unreadable")
shadowing = _line("refused.shadowing")
deceiving = _line("refused.deceiving")
wrong_kind = _line("refused.wrong_kind")

# --- zips ---------------------------------------------------------------------------------------
damaged_zip = _line("refused.damaged_zip")
damaged_member = _line("refused.damaged_member")
encrypted = _line("refused.encrypted")
odd_compression = _line("refused.odd_compression")
unsafe_path = _line("refused.unsafe_path")
twice = _line("refused.twice")
nested_zip = _line("refused.nested_zip")
bomb = _line("refused.bomb")

# --- read, and not a program --------------------------------------------------------------------
empty = _line("refused.empty")
has_nul = _line("refused.has_nul")
broken_notebook = _line("refused.broken_notebook")
old_notebook = _line("refused.old_notebook")
no_code = _line("refused.no_code")


def too_large(name: str, most: int) -> Bilingual:
    """A file over `most` bytes."""
    return bilingual("refused.too_large", name=_place(name), mib=f"{most / 2**20:g}")


def too_many(name: str, most: int) -> Bilingual:
    """A folder or zip with more than `most` entries."""
    return bilingual("refused.too_many", name=_place(name), most=f"{most:,}")


def missing(wanted: str, found: Sequence[str]) -> Bilingual:
    """A folder without a program."""
    if not found:
        return bilingual("refused.nothing", name=_place(wanted))
    return bilingual("refused.missing", name=_place(wanted), found=listed(found))


def ambiguous(wanted: str, found: Sequence[str]) -> Bilingual:
    """Several programs, none with the assignment's name."""
    return bilingual("refused.ambiguous", name=_place(wanted), found=listed(found))


def undecodable(name: str, line: int, likely: str) -> Bilingual:
    """Bytes that are not UTF-8 and no coding line; `likely` is a guess or empty."""
    if not likely:
        return bilingual("refused.undecodable", name=_place(name), line=line)
    return bilingual("refused.undecodable_likely", name=_place(name), line=line, likely=likely)


def wrong_coding(name: str, encoding: str) -> Bilingual:
    """A coding line that the bytes do not fit, or that names no text encoding."""
    shown = harmless(encoding, limit=40)
    return bilingual("refused.wrong_coding", name=_place(name), encoding=shown)


def foreign_notebook(name: str, language: str) -> Bilingual:
    """A notebook of another programming language."""
    shown = harmless(language, limit=40)
    return bilingual("refused.foreign_notebook", name=_place(name), programming=shown)
