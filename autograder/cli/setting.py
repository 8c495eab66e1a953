"""What every command shares: which course, which language, where output goes."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from autograder.bilingual import LANGUAGES, Language, preferred_language
from autograder.catalogue import Word, text
from autograder.errors import asked_language

if TYPE_CHECKING:
    from rich.console import Console

    from autograder.course import Course


@dataclass(frozen=True)
class Setting:
    """What `--lang` and `--course` said. The course is read when it is first needed."""

    language: Language
    folder: Path

    @cached_property
    def course(self) -> "Course":
        """The course that the folder belongs to."""
        from autograder.course import find_course

        return find_course(self.folder)

    @cached_property
    def console(self) -> "Console":
        """Where tables and bars go: standard output."""
        from rich.console import Console

        return Console(highlight=False, soft_wrap=False)

    def say(self, key: str, **words: Word) -> None:
        """One line of the catalogue, on standard output."""
        click.echo(text(key, self.language, **words))

    def warn(self, key: str, **words: Word) -> None:
        """One line of the catalogue, on standard error."""
        click.echo(text(key, self.language, **words), err=True)


def with_setting(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adds `--lang` and `--course` to a command, and gives it a `Setting` as first argument."""

    @click.option(
        "--lang", type=click.Choice(LANGUAGES), help="한국어 또는 영어 | Korean or English."
    )
    @click.option(
        "--course",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=".",
        help="과목 폴더 | The course's folder (default: this one or the nearest above).",
    )
    @wraps(function)
    def wrapped(lang: str | None, course: Path, **options: Any) -> Any:
        return function(Setting(preferred_language(lang or asked_language()), course), **options)

    return wrapped
