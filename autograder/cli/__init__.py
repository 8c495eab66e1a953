"""The command `grade`: one file for each subcommand, imported only when it is asked for."""

import importlib
import io
import sys
from collections.abc import Sequence
from copy import copy

import click

from autograder import __version__
from autograder.bilingual import Language
from autograder.cli.speaking import show, speak
from autograder.errors import GradeError, asked_language

COMMANDS = (
    *("list", "watch", "check", "hint", "show", "reset", "submit", "receipt"),
    *("collect", "run", "regrade", "history", "report", "export", "package", "nbgrader"),
    *("new", "release", "validate", "doctor", "demo"),
)


class LazyGroup(click.Group):
    """A group whose commands are imported on demand, so that `grade --help` answers at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, from its own module."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"autograder.cli.{cmd_name}_command")
        return in_language(module.command, asked_language())


def in_language(command: click.Command, language: Language) -> click.Command:
    """A copy of the command with its help, written as `한국어 | English`, in one language."""
    command = copy(command)
    command.params = [copy(parameter) for parameter in command.params]
    speak(command, language)
    command.help = _side(command.help or "", language)
    if isinstance(command, click.Group):
        inside = command.commands.items()
        command.commands = {name: in_language(inner, language) for name, inner in inside}
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.help:
            parameter.help = _side(parameter.help, language)
    return command


def _side(both: str, language: Language) -> str:
    paragraphs = (" ".join(paragraph.split()) for paragraph in both.split("\n\n"))
    pairs = (paragraph.partition(" | ") for paragraph in paragraphs)
    return "\n\n".join(ko if language == "ko" or not en else en for ko, _, en in pairs)


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="grade", help="버전을 보여 줘요. | Show the version.")
def grade() -> None:
    """NumPy 신경망 과제를 확인하고 채점해요. | Check and grade neural-network exercises."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command and exits. A user's mistake is one line, never a traceback."""
    _forgive_old_encodings()
    spoken = in_language(grade, asked_language())
    try:
        code = spoken.main(arguments, prog_name="grade", standalone_mode=False)
    except click.ClickException as error:  # a GradeError is one
        show(error)
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("", err=True)
        code = 130
    except BrokenPipeError:  # the reader of our output went away, as with `| head`
        sys.stderr.close()
        code = 0
    except OSError as error:
        if error.filename is None:
            raise
        click.echo(f"grade: {error.filename}: {error.strerror}", err=True)
        code = GradeError.exit_code
    sys.exit(code if isinstance(code, int) else 0)


def _forgive_old_encodings() -> None:
    """A file or console in cp949 has no ✓: better a `?` there than no answer at all."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
