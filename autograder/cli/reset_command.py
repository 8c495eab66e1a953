"""`grade reset`: the file as it was handed out; the student's own is kept beside it."""

import sys
from datetime import datetime

import click

from autograder.catalogue import text
from autograder.cli.setting import Setting, with_setting
from autograder.errors import GradeError


@click.command("reset")
@click.argument("assignment", metavar="ASSIGNMENT|FILE")
@click.option("--notebook", is_flag=True, help="노트북을 | The notebook, not the program.")
@click.option("--yes", is_flag=True, help="묻지 않고 되돌려요 | Do it without asking.")
@with_setting
def command(setting: Setting, assignment: str, notebook: bool, yes: bool) -> None:
    """처음 받은 파일로 되돌려요. | Give the file back as it was handed out.

    지금 파일은 지우지 않고 그 옆에 남겨 둬요. | Your own file is kept beside it.
    """
    from autograder.cli.targets import target
    from autograder.explain import harmless
    from autograder.resetting import is_untouched, kept_name, original, put_back

    asked, path = target(setting.course, assignment)
    if notebook:
        path = path.with_suffix(".ipynb")
    handed_out = original(setting.course, asked, f"{asked.id}{path.suffix}")
    if not path.parent.is_dir():
        raise GradeError("reset_errors.no_folder", where=str(path.parent))
    shown = harmless(str(path))
    there = path.exists()
    if there and is_untouched(path, handed_out):
        raise GradeError("reset_errors.untouched", where=str(path))
    kept = kept_name(path, datetime.now())
    if there and not yes and not _asked(setting, shown, kept.name):
        setting.say("reset.not_done")
        raise click.exceptions.Exit(1)
    try:
        put_back(path, handed_out, kept)
    except OSError as problem:
        reason = problem.strerror or "–"
        raise GradeError("errors.cannot_write", where=str(path.parent), reason=reason) from None
    setting.say("reset.done", file=shown)
    if there:
        setting.say("reset.kept", kept=harmless(str(kept)))


def _asked(setting: Setting, file: str, kept: str) -> bool:
    question = text("reset.ask", setting.language, file=file, kept=kept)
    try:
        return click.confirm(question, default=False, err=True)
    except click.Abort:
        click.echo(err=True)
        if not sys.stdin.isatty():  # nobody is there to answer
            setting.warn("reset.needs_yes")
        return False
