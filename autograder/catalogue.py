"""The catalogue: every text for people, by key, from `locale/ko.toml` and `locale/en.toml`."""

import tomllib
from functools import cache
from pathlib import Path

from autograder.bilingual import Bilingual, Language

Word = str | int | float | Bilingual


def text(key: str, language: Language, **words: Word) -> str:
    """The text of `key` with its {words} filled in. Raises KeyError for an unknown key or word.

    A word that is Bilingual is said in `language`. Words are put in as they are: a `{` in one of
    them is never read as a placeholder.
    """
    said = {
        name: word.in_(language) if isinstance(word, Bilingual) else word
        for name, word in words.items()
    }
    return _texts(language)[key].format_map(said)


def bilingual(key: str, **words: Word) -> Bilingual:
    """The text of `key` in both languages."""
    return Bilingual(ko=text(key, "ko", **words), en=text(key, "en", **words))


def keys() -> frozenset[str]:
    """Every key, as `table.name`."""
    return frozenset(_texts("ko"))


@cache
def _texts(language: Language) -> dict[str, str]:
    file = Path(__file__).parent / "locale" / f"{language}.toml"
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    return {
        f"{table}.{name}": words for table, texts in tables.items() for name, words in texts.items()
    }
