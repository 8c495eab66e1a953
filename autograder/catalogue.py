"""The catalogue: every text for people, by key, from `locale/ko.toml` and `locale/en.toml`."""

import re
import tomllib
from functools import cache
from pathlib import Path

from autograder.bilingual import Bilingual, Language
from autograder.particles import Named

Word = str | int | float | Bilingual


def text(key: str, language: Language, **words: Word) -> str:
    """The text of `key` with its {words} filled in. Raises KeyError for an unknown key or word.

    A word that is Bilingual is said in `language`. Words are put in as they are: a `{` in one of
    them is never read as a placeholder. A Korean text may ask for a particle: `{name:을/를}`.
    """
    said = {
        name: Named(word.in_(language) if isinstance(word, Bilingual) else word)
        for name, word in words.items()
    }
    table, _, name = key.partition(".")
    return _table(language, table)[name].format_map(said)


def bilingual(key: str, **words: Word) -> Bilingual:
    """The text of `key` in both languages."""
    return Bilingual(ko=text(key, "ko", **words), en=text(key, "en", **words))


def keys() -> frozenset[str]:
    """Every key, as `table.name`."""
    return frozenset(f"{table}.{name}" for table in _source("ko") for name in _table("ko", table))


@cache
def _source(language: Language) -> dict[str, str]:
    """Each table's own lines. A command needs a few tables, and TOML takes its time to read."""
    file = Path(__file__).parent / "locale" / f"{language}.toml"
    heads = re.split(r"^\[(\w+)\]\n", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return dict(zip(heads[::2], heads[1::2], strict=True))


@cache
def _table(language: Language, table: str) -> dict[str, str]:
    return tomllib.loads(_source(language)[table])
