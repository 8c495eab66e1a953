"""Joining bilingual sentences, and quoting names inside them."""

from autograder.bilingual import Bilingual
from autograder.catalogue import bilingual
from autograder.explain.harmless import harmless

NOTHING = Bilingual("", "")


def quoted(name: str, limit: int = 60) -> str:
    """A name or a type as code, in backticks, safe to show."""
    return f"`{harmless(name, limit=limit).replace('`', chr(39))}`"


def word(said: str) -> str:
    """A name as code; a number as it is."""
    return said if said.lstrip("-").isdigit() else quoted(said)


def subject(about: str) -> str | Bilingual:
    """What a message is about: the quoted name, or 'your program' where none is known."""
    return quoted(about) if about not in ("", "?") else bilingual("words.program")


def sentences(*parts: Bilingual) -> Bilingual:
    """The parts one after another on one line."""
    return _joined(" ", parts)


def lines(*parts: Bilingual) -> Bilingual:
    """The parts one below the other."""
    return _joined("\n", parts)


def _joined(glue: str, parts: tuple[Bilingual, ...]) -> Bilingual:
    return Bilingual(
        ko=glue.join(part.ko for part in parts if part.ko),
        en=glue.join(part.en for part in parts if part.en),
    )
