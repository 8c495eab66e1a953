"""`grade show`: the picture of an assignment, drawn from the student's own program."""

import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import click

from autograder.catalogue import text
from autograder.cli.setting import Setting, with_setting
from autograder.cli.targets import target
from autograder.cli.viewing import has_screen, open_viewer
from autograder.errors import GradeError

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@click.command("show")
@click.argument("assignment", metavar="ASSIGNMENT|FILE")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="저장할 파일(.png, .svg) | Where to save it (.png, .svg).",
)
@click.option(
    "--open/--no-open",
    "wish",
    default=None,
    help="그림을 창에서 열기, 열지 않기 | Open the picture in a window, or do not.",
)
@click.option("--terminal", is_flag=True, help="터미널에도 그리기 | Draw it in the terminal too.")
@with_setting
def command(
    setting: Setting, assignment: str, out: Path | None, wish: bool | None, terminal: bool
) -> None:
    """내 프로그램으로 그린 그림을 저장하고 열어요. | Draw, save and open your program's picture."""
    asked, path = target(setting.course, assignment)
    if not path.is_file():
        raise GradeError("errors.no_file", where=str(path))
    place = out or path.with_suffix(".png")
    if place.suffix.lower() not in (".png", ".svg"):
        raise GradeError("errors.picture_format", where=str(place))

    from autograder.picturing import draw_picture, save_picture

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # matplotlib's are of no use to a student
        with setting.console.status(text("show.drawing", setting.language)):
            picture = draw_picture(asked, path, setting.language)
        save_picture(picture, place)
        _warn_of_fonts(setting)
        if terminal:
            _draw_here(setting, picture.figure)
    click.echo(picture.alt.replace("−", "-"))  # a minus that every encoding has
    setting.say("show.written", path=str(place))
    _open(setting, place, wish, quiet=out is not None or terminal)


def _warn_of_fonts(setting: Setting) -> None:
    from autograder.pictures.fonts import korean_font

    if setting.language == "ko" and korean_font() is None:
        setting.warn("show.no_korean_font")


def _draw_here(setting: Setting, figure: "Figure") -> None:
    """In colour where the terminal can; in characters where it cannot, or where nobody looks."""
    from autograder.pictures.terminal import SIGNS, terminal_lines

    console = setting.console
    colour = console.is_terminal and console.color_system is not None and not console.no_color
    signs = _can_write(SIGNS, console.encoding)
    for line in terminal_lines(figure, console.width, colour=colour, signs=signs):
        console.print(line, no_wrap=True, crop=False, overflow="ignore")


def _can_write(signs: str, encoding: str) -> bool:
    try:
        signs.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _open(setting: Setting, place: Path, wish: bool | None, *, quiet: bool) -> None:
    """As wished; without a wish where a person sits at a screen and asked for nothing else."""
    if wish is False or (wish is None and (quiet or not (has_screen() and sys.stdout.isatty()))):
        return
    if not (has_screen() and open_viewer(place)):
        setting.warn("show.not_opened", path=str(place))
