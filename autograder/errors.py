"""The one error tree. Every message says what, where, and what to do, in both languages."""

import sys
from itertools import pairwise
from typing import Any

import click

from autograder.bilingual import LANGUAGES, Bilingual, Language, preferred_language
from autograder.catalogue import Word, bilingual, keys


class GradeError(click.ClickException):
    """A mistake the person at the keyboard can mend. Exit code 2, as for any misuse.

    `what` is a key of the catalogue, whose {words} follow by keyword, or a text that is ready. The
    remedy is the catalogue's `KEY_remedy`, where there is one.
    """

    exit_code = 2

    def __init__(self, what: str | Bilingual, *, where: str | None = None, **words: Word) -> None:
        self.where = where
        self.remedy: Bilingual | None = None
        if isinstance(what, Bilingual):
            self.what = what
        else:
            self.what = bilingual(what, **words)
            remedy = f"{what}_remedy"
            self.remedy = bilingual(remedy, **words) if remedy in keys() else None
        super().__init__(self.said("en"))

    def __reduce__(self) -> tuple[type["GradeError"], tuple[Bilingual], dict[str, Any]]:
        """Made anew from its text: an error crosses from a worker's process into ours."""
        return type(self), (self.what,), self.__dict__

    def said(self, language: Language) -> str:
        """`where: what → remedy`."""
        place = f"{self.where}: " if self.where else ""
        remedy = f" → {self.remedy.in_(language)}" if self.remedy else ""
        return f"{place}{self.what.in_(language)}{remedy}"

    def format_message(self) -> str:
        """The line in the language that `--lang` asks for, else in the reader's own."""
        return self.said(asked_language())


def asked_language() -> Language:
    """What `--lang` says on this process's command line, the last one, else the reader's language.

    It counts wherever it stands, before a subcommand or after it, also where click read no further.
    """
    given = sys.argv[1:]
    said = [value for name, value in pairwise([*given, ""]) if name == "--lang"]
    said += [each.removeprefix("--lang=") for each in given if each.startswith("--lang=")]
    return preferred_language(next((each for each in reversed(said) if each in LANGUAGES), None))


class CourseError(GradeError):
    """`course.toml`, an `assignment.toml` or a suite is not as it must be."""


class SubmissionRefused(GradeError):
    """A submission was not even read: a link, a huge file, a shadowing name …"""


class SandboxMissing(GradeError):
    """A layer that the course's policy asks for is not there, so strangers' code is refused."""


class LibraryMissing(GradeError):
    """A library of one of the extras is not installed."""


class NotDelivered(GradeError):
    """What a student sends did not arrive: the destination is away or full. It is kept."""

    exit_code = 1


class GraderError(GradeError):
    """The grader itself failed. Never the student's fault, never points lost."""

    exit_code = 3
