"""`grade show`: the picture of an assignment, drawn from the student's own program."""

from pathlib import Path

import click

from autograder.cli.setting import Setting, with_setting
from autograder.cli.targets import target


@click.command("show")
@click.argument("assignment", metavar="ASSIGNMENT|FILE")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="저장할 파일(.png, .svg) | Where to save it.",
)
@with_setting
def command(setting: Setting, assignment: str, out: Path | None) -> None:
    """내 프로그램으로 그린 그림을 저장해요. | Draw the picture of your own program."""
    from autograder.errors import GradeError
    from autograder.picturing import draw_picture

    asked, path = target(setting.course, assignment)
    if not path.is_file():
        raise GradeError("errors.no_file", where=str(path))
    place = out or path.with_suffix(".png")
    if place.suffix not in (".png", ".svg"):
        raise GradeError("errors.picture_format", where=str(place))
    draw_picture(asked, path, setting.language).savefig(place, dpi=150)
    setting.say("show.written", path=str(place))
