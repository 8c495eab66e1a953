"""`grade report`: pages for the class and each student, from the gradebook."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from autograder.catalogue import text
from autograder.cli.setting import Setting, with_setting

if TYPE_CHECKING:
    from autograder.gradebook import Gradebook, Kept
    from autograder.illustrating import Album, Sitter
    from autograder.report.record import Report
    from autograder.reporting import Asked

_PATH = click.Path(file_okay=False, path_type=Path)
_DRAWN_UNASKED = 100  # programs: a second or two each


@click.command("report")
@click.argument("assignments", nargs=-1, metavar="[ASSIGNMENT]...")
@click.option(
    "--student", "students", multiple=True, help="이 학생만(여러 번 가능) | Only these students."
)
@click.option("--out", type=_PATH, help="보고서 폴더 | Where it goes (default: report).")
@click.option(
    "--pictures/--no-pictures",
    default=None,
    help="점수를 잃은 프로그램의 그림을 모두 그리기 / 그림 없이(기본: 새로 그릴 것이 "
    f"{_DRAWN_UNASKED}개까지일 때) | Draw every program that lost points, or none "
    f"(default: where at most {_DRAWN_UNASKED} are new).",
)
@click.option(
    "--collected",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="`grade collect`가 모은 폴더 | What `grade collect` filled (default: submitted).",
)
@click.option("--open", "show", is_flag=True, help="브라우저로 열기 | Open it in a browser.")
@with_setting
def command(setting: Setting, assignments: tuple[str, ...], show: bool, **options: Any) -> None:
    """성적부에서 반과 학생의 보고서(HTML)를 만들어요. | Write the class's and students' pages.

    ASSIGNMENT를 적지 않으면 채점한 과제 전부예요. `--student`를 쓰면 그 학생의 페이지만 만들어요. |
    Without an ASSIGNMENT, all that were graded. With `--student`, only those students' pages.
    """
    from autograder.gradebook import open_gradebook, place_of
    from autograder.report.html import prepare
    from autograder.reporting import gather

    out = options["out"] or setting.course.root / "report"
    with open_gradebook(place_of(setting.course)) as book:
        asked = _asked(setting, book, assignments, options)
        report, kept = gather(setting.course, book, asked)
        prepare(out)
        if options["pictures"] is not False:
            report = _with_pictures(setting, book, report, kept, every=options["pictures"])
        pages = _write(setting, out, report, asked)
    for page in pages:
        setting.say("report.written", path=str(page.resolve()))
    if show and not _opened(pages[0]):
        setting.warn("report.not_opened")


def _opened(page: Path) -> bool:
    import webbrowser

    return webbrowser.open(page.resolve().as_uri())


def _asked(
    setting: Setting, book: "Gradebook", assignments: tuple[str, ...], options: dict[str, Any]
) -> "Asked":
    from autograder.cli.people import refuse_strangers
    from autograder.reporting import Asked
    from autograder.roster import course_roster, same_id

    course = setting.course
    # Each once, in the order of the lectures, however they are named.
    wanted = sorted({course.find(name).folder for name in assignments})
    roster = course_roster(course)
    names = {same_id(name) for name in options["students"]}
    known = {same_id(each) for each in book.students()} | {each.id for each in roster}
    refuse_strangers(names, known)
    return Asked(
        assignments=tuple(each for each in course.assignments if each.folder in wanted),
        roster=roster,
        collected=options["collected"] or course.root / "submitted",
        students=frozenset(names),
    )


def _with_pictures(
    setting: Setting, book: "Gradebook", report: "Report", kept: "list[Kept]", every: bool | None
) -> "Report":
    """The report with the album's pictures, after what is missing there was drawn."""
    from autograder.illustrating import NO_PICTURE, album_of, illustrated
    from autograder.reporting import sitters

    album = album_of(setting.course, setting.language)
    # Who asks for all gets another try at what could not be drawn: the machine may have been busy.
    to_draw = (None, NO_PICTURE) if every else (None,)
    wanted = sitters(book, report, kept)
    missing = [each for each in wanted if album.find(each.assignment, each.digest) in to_draw]
    if len(missing) > _DRAWN_UNASKED and not every:
        setting.warn("report.left_out", count=len(missing))
    elif missing:
        _draw(setting, album, missing)
    return illustrated(report, album)


def _draw(setting: Setting, album: "Album", missing: "list[Sitter]") -> None:
    from autograder.errors import GradeError
    from autograder.illustrating import illustrate

    try:
        with _bar(setting, "report.drawing", len(missing)) as drawn:
            illustrate(setting.course, album, missing, drawn)
    except GradeError as problem:  # pictures never cost a page
        setting.warn("report.no_pictures", reason=problem.said(setting.language))
    except OSError as problem:
        reason = f"{problem.filename}: {problem.strerror}"
        setting.warn("report.no_pictures", reason=reason)


def _write(setting: Setting, out: Path, report: "Report", asked: "Asked") -> list[Path]:
    """Writes the pages that were asked for and gives those to look at."""
    from autograder.report.html import write_pages, write_student_pages

    count = len(asked.students) or len(report.rows())
    with _bar(setting, "report.writing", count) as written:
        if asked.students:
            return write_student_pages(out, report, setting.language, written, alone=True)
        return [write_pages(out, report, setting.language, written)]


@contextmanager
def _bar(setting: Setting, key: str, total: int) -> Iterator[Callable[[], None]]:
    """A bar on standard error; called once for each that is done."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        line = bar.add_task(text(key, setting.language), total=total)
        yield lambda: bar.advance(line)
