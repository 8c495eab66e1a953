"""The command `grade`: one file for each subcommand, imported only when it is asked for."""

import importlib
import sys
from collections.abc import Sequence

import click

from autograder import __version__
from autograder.errors import GradeError

COMMANDS = ("list", "check", "run", "release", "validate", "doctor", "demo")


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
        command: click.Command = module.command
        return command


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="grade")
def grade() -> None:
    """NumPy 신경망 과제를 확인하고 채점해요. | Check and grade neural-network exercises."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command and exits. A user's mistake is one line, never a traceback."""
    try:
        code = grade.main(arguments, prog_name="grade", standalone_mode=False)
    except GradeError as error:
        click.echo(f"grade: {error.format_message()}", err=True)
        code = error.exit_code
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("", err=True)
        code = 130
    except BrokenPipeError:  # the reader of our output went away, as with `| head`
        sys.stderr.close()
        code = 0
    sys.exit(code if isinstance(code, int) else 0)
