"""What click itself says, in the reader's language: headings of help pages, misuse in one line."""

import re
from typing import Any

import click

from autograder.bilingual import LANGUAGES, Language
from autograder.catalogue import text
from autograder.errors import asked_language

_HEADINGS = {"Options": "options", "Commands": "commands", "Positional arguments": "arguments"}
# What click says of a value, and the key under `misuse` that says the same.
_OF_A_VALUE = (
    (r"is not one of (?P<names>.+?)\.?$", "not_one_of"),
    (r"is not a valid (?:integer|float)", "not_a_number"),
    (r"is not in the range (?P<range>.+?)\.?$", "out_of_range"),
    (r"does not exist", "no_such_path"),
    (r"is a directory", "is_a_folder"),
    (r"is a file", "is_a_file"),
    (r"is not (readable|writable|executable)", "no_permission"),
)
_OTHER = (
    (r"unexpected extra arguments? \((?P<names>.+)\)", "too_many"),
    (r"requires an argument|requires \d+ arguments", "needs_a_value"),
    (r"does not take a value", "takes_no_value"),
    (r"Missing command", "no_command"),
)


class Formatter(click.HelpFormatter):
    """A help page with our headings in place of click's."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """How the command is called."""
        super().write_usage(prog, args, f"{text('misuse.usage', asked_language())} ")

    def write_heading(self, heading: str) -> None:
        """The heading over options or commands."""
        key = _HEADINGS.get(heading)
        super().write_heading(text(f"misuse.{key}", asked_language()) if key else heading)


class Context(click.Context):
    """What every command runs in."""

    formatter_class = Formatter


def speak(command: click.Command, language: Language) -> None:
    """Gives the command our help page, and `--lang` where it has none."""
    command.context_class = Context
    names = {option for each in command.params for option in each.opts}
    if "--lang" not in names:
        said = text("misuse.lang", language)
        command.params.append(
            click.Option(["--lang"], type=click.Choice(LANGUAGES), expose_value=False, help=said)
        )
    help_option = command.get_help_option(click.Context(command, **_HELP))
    if help_option is not None:
        help_option.help = text("misuse.help", language)


_HELP: dict[str, Any] = {"help_option_names": ["-h", "--help"]}


def show(error: click.ClickException) -> None:
    """Says on standard error what the user did wrong, in one line; for no arguments, the help."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
    elif isinstance(error, click.UsageError):
        click.echo(_misuse(error), err=True)
    else:
        click.echo(f"grade: {error.format_message()}", err=True)


def _misuse(error: click.UsageError) -> str:
    """`grade check: what is wrong → what to do`."""
    language = asked_language()
    path = error.ctx.command_path if error.ctx is not None else "grade"
    return f"{path}: {_what(error, language)} → {path} --help"


def _what(error: click.UsageError, language: Language) -> str:
    match error:
        case click.NoSuchOption():
            return _unknown("option", error.option_name, error.possibilities, language)
        case click.exceptions.NoSuchCommand():
            import difflib

            near = difflib.get_close_matches(error.command_name, _commands(error.ctx))
            return _unknown("command", error.command_name, near, language)
        case click.MissingParameter():
            kind = "argument" if isinstance(error.param, click.Argument) else "option"
            return text(f"misuse.missing_{kind}", language, name=_name(error))
        case click.BadParameter():
            for pattern, key in _OF_A_VALUE:
                if found := re.search(pattern, error.message):
                    words = {key: value or "" for key, value in found.groupdict().items()}
                    return text(f"misuse.{key}", language, name=_name(error), **words)
        case click.BadOptionUsage():
            return _other(error, language, error.option_name)
    return _other(error, language, "")


def _commands(ctx: click.Context | None) -> list[str]:
    if ctx is None or not isinstance(ctx.command, click.Group):
        return []
    return ctx.command.list_commands(ctx)


def _other(error: click.UsageError, language: Language, name: str) -> str:
    for pattern, key in _OTHER:
        if found := re.search(pattern, error.message):
            return text(f"misuse.{key}", language, name=name, **found.groupdict())
    return error.format_message()


def _unknown(
    kind: str, name: str, near: "list[str] | tuple[str, ...] | None", language: Language
) -> str:
    said = text(f"misuse.no_such_{kind}", language, name=name)
    if not near:
        return said
    return f"{said} {text('misuse.perhaps', language, names=', '.join(sorted(near)))}"


def _name(error: click.BadParameter) -> str:
    """The option or argument as its user would type it."""
    if error.param is None:
        return str(error.param_hint or "")
    if isinstance(error.param, click.Option):
        return error.param.opts[0]
    return error.param.make_metavar(error.ctx or click.Context(click.Command("grade")))
