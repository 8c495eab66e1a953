"""A text in the course's two languages, and which of them a reader wants."""

import locale
import os
from dataclasses import dataclass
from typing import Literal

Language = Literal["ko", "en"]
LANGUAGES: tuple[Language, ...] = ("ko", "en")


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same text in Korean and in English."""

    ko: str
    en: str

    def in_(self, language: Language) -> str:
        """The text in `language`."""
        return self.ko if language == "ko" else self.en


def preferred_language(asked: str | None = None) -> Language:
    """The reader's language: `asked`, else `GRADE_LANG`, else the locale, else Korean."""
    for wish in (asked, os.environ.get("GRADE_LANG")):
        if wish in LANGUAGES:
            return wish
    name = locale.setlocale(locale.LC_CTYPE) or ""
    names = (os.environ.get("LC_ALL"), os.environ.get("LC_MESSAGES"), os.environ.get("LANG"), name)
    chosen = next((n for n in names if n), "")
    return "en" if chosen.lower().startswith("en") else "ko"
