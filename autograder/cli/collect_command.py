"""`grade collect`: takes what was submitted, keeps every version, says how the class stands."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

import click

from autograder.catalogue import text
from autograder.cli.setting import Setting, with_setting
from autograder.errors import GradeError

if TYPE_CHECKING:
    from rich.table import Table

    from autograder.intake.collecting import Collected, Collection
    from autograder.roster import Student

_PATH = click.Path(path_type=Path)


@click.command("collect")
@click.argument("assignment")
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("--into", type=_PATH, help="모을 폴더 | The class folder (default: submitted).")
@click.option(
    "--roster", type=_PATH, help="명단 파일 | The roster (default: the course's roster.csv)."
)
@click.option("--json", "json_file", type=_PATH, help="결과를 파일로 | Write the results to FILE.")
@with_setting
def command(
    setting: Setting,
    assignment: str,
    sources: tuple[str, ...],
    into: Path | None,
    roster: Path | None,
    json_file: Path | None,
) -> None:
    """제출물을 거두어 와요. | Collect what was submitted.

    SOURCE는 nbgrader 교환 폴더, git 저장소나 주소, Moodle이나 Canvas에서 받은 zip이에요.
    적지 않으면 course.toml의 [submit]에 있는 곳이에요. |
    SOURCE is an nbgrader exchange, a git repository or URL, or a zip from Moodle or Canvas;
    by default the place that [submit] in course.toml names.
    """
    from autograder.intake.account import account
    from autograder.intake.collecting import collect_class
    from autograder.report.writing import write_text

    course = setting.course
    asked = course.find(assignment)
    place = course.root / "roster.csv" if roster is None else roster
    students = _students(place, course.due, required=roster is not None)
    into = into or course.root / "submitted"
    with _counting(asked.folder) as kept:
        found = collect_class(course, asked, _sources(setting, sources), students, into, kept)
    _show(setting, found, place)
    if json_file is not None:
        write_text(json_file, json.dumps(account(found), ensure_ascii=False, indent=1) + "\n")
        setting.say("intake.written", path=str(json_file))
    if any(each.latest for each in found.students):
        setting.say("intake.next", id=asked.id, place=str(found.folder))


@contextmanager
def _counting(title: str) -> Iterator[Callable[[], None]]:
    """A bar on standard error that counts; how many there are, nobody knows before the end."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}"))
    console = Console(stderr=True)
    quiet = not console.is_terminal
    with Progress(*columns, console=console, transient=True, disable=quiet) as bar:
        line = bar.add_task(title, total=None)
        yield lambda: bar.advance(line)


def _students(
    place: Path, due: dict[str, datetime], *, required: bool
) -> "tuple[Student, ...] | None":
    from autograder.roster import read_roster

    return read_roster(place, due) if required or place.is_file() else None


def _sources(setting: Setting, given: tuple[str, ...]) -> list[str]:
    """Those given, else the course's own."""
    from autograder.submitting.git_remote import remote_address

    if given:
        return list(given)
    course = setting.course
    if course.destination is None:
        raise GradeError("intake_errors.no_source", where=str(course.root / "course.toml"))
    if course.destination.transport == "git":
        return [remote_address(course.destination.address, course.root)]
    return [course.destination.address]


def _show(setting: Setting, found: "Collection", roster: Path) -> None:
    from autograder.submission.names import listed

    setting.console.print(_table(setting, found))
    setting.say(
        "intake.summary",
        collected=sum(each.latest is not None for each in found.students),
        missing=sum(each.latest is None for each in found.students),
        late=sum(each.late for each in found.students),
        double=sum(each.versions > 1 for each in found.students),
        unknown=len(found.unknown),
    )
    if not found.has_roster:
        setting.warn("intake.no_roster", path=str(roster))
    for each in found.unknown:
        if each.latest:
            origin, place = each.latest.origin, str(each.latest.folder)
            setting.warn("intake.unknown", student=each.sender.shown, origin=origin, place=place)
    for each in (*found.students, *found.unknown):
        if each.set_aside:
            place = str(each.set_aside)
            setting.warn("intake.set_aside", student=each.sender.shown, place=place)
    if found.passed_by:
        setting.warn("intake.ignored", names=listed(found.passed_by))
    _notes(setting, found)


def _notes(setting: Setting, found: "Collection") -> None:
    """Each remark once, with all to whom it applies."""
    from autograder.submission.names import harmless, listed

    whom: defaultdict[str, list[str]] = defaultdict(list)
    for each in (*found.students, *found.unknown):
        for note in each.notes:
            whom[note.in_(setting.language)].append(each.sender.shown)
    for remark, students in whom.items():
        setting.warn("intake.note", note=harmless(remark, limit=500), students=listed(students))


def _table(setting: Setting, found: "Collection") -> "Table":
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from autograder.submission.names import harmless

    language = setting.language
    # All times in the zone that the due date is written in.
    zone = next((each.due.tzinfo for each in found.students if each.due), None)
    columns = ("student", "name", "section", "state", "time", "late", "versions")
    headings = {column: text(f"intake.{column}", language) for column in columns}
    headings["time"] += f" ({datetime.now().astimezone(zone):%z})"
    table = Table(*headings.values(), box=box.SIMPLE_HEAD)
    for column in ("student", "state", "time", "late"):
        table.columns[columns.index(column)].no_wrap = True
    for each in found.students:
        known = each.sender.student
        cells = [
            each.sender.shown,
            known.name if known else "",
            known.section if known else "",
            text(f"intake.{each.state}", language),
            _time(setting, each, zone),
            _late(setting, each),
            str(each.versions or "–"),
        ]
        style = "red" if each.latest is None else "yellow" if each.late else ""
        table.add_row(*(Text(harmless(cell)) for cell in cells), style=style)
    return table


def _time(setting: Setting, each: "Collected", zone: tzinfo | None) -> str:
    if each.latest is None:
        return "–"
    moment = each.latest.counts_from
    if moment is None:
        return text("intake.time_unknown", setting.language)
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"


def _late(setting: Setting, each: "Collected") -> str:
    if each.late_by is None:
        return text("intake.late_marked", setting.language) if each.late else ""
    minutes = -(-each.late_by // timedelta(minutes=1))  # begun minutes
    clock = f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"
    return text("intake.late_by", setting.language, days=minutes // 1440, clock=clock)
