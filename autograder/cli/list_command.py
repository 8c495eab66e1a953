"""`grade list`: the assignments of the course, how far each is, and how long there is left."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import click

from autograder.catalogue import text
from autograder.cli.setting import Setting, with_setting

if TYPE_CHECKING:
    from rich.text import Text

    from autograder.bilingual import Language
    from autograder.course import Course
    from autograder.progress import Standing

_BAR = 10
_NARROW = 64  # columns, below which only what is not known by heart is shown


@click.command("list")
@with_setting
def command(setting: Setting) -> None:
    """과제 목록과 진행 상황을 보여 줘요. | List the assignments, and how far each is."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from autograder.progress import is_stale, read_progress

    language, course = setting.language, setting.course
    progress, submitted = read_progress(course.root), _submitted(course)
    now = datetime.now().astimezone()
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False)
    narrow = setting.console.width < _NARROW
    for key in (
        ("id", "progress", "due") if narrow else ("number", "id", "title", "progress", "due")
    ):
        table.add_column(text(f"list.{key}", language), no_wrap=key in ("id", "progress"))
    for assignment in course.assignments:
        standing = progress.get(assignment.folder)
        stale = standing is not None and is_stale(course, assignment.folder, standing)
        due = course.due.get(assignment.id)
        names = (f"{assignment.number:02d}", assignment.id, assignment.title.in_(language))
        table.add_row(
            *(names[1:2] if narrow else names),
            _progress(standing, submitted.get(assignment.folder), language, stale=stale),
            _due(due, now, language) if due is not None else Text("–"),
        )
    setting.console.print(course.title.in_(language), style="bold", markup=False)
    setting.console.print(table)
    done = [each for each in course.assignments if _finished(progress.get(each.folder))]
    setting.say("list.course", done=len(done), count=len(course.assignments))


def _finished(standing: "Standing | None") -> bool:
    return standing is not None and standing.finished


def _submitted(course: "Course") -> dict[str, datetime]:
    """When each assignment was submitted last, by the receipts that are kept here."""
    if course.destination is None:
        return {}
    from autograder.submitting.data_folder import DataFolder

    receipts, _ = DataFolder.of(course.destination.course_id).receipts()
    return {each.assignment: each.submitted for each in reversed(receipts)}  # the newest is last


def _progress(
    standing: "Standing | None", submitted: datetime | None, language: "Language", *, stale: bool
) -> "Text":
    from rich.text import Text

    from autograder.report.bars import bar

    if standing is None:
        line = Text(text("list.not_checked", language), style="dim")
    else:
        share = standing.passed / max(1, standing.total)
        line = Text.assemble(bar(share, _BAR), f" {standing.passed}/{standing.total}")
        if stale:
            line.append(f"\n{text('list.stale', language)}", style="yellow")
    if submitted is not None:
        when = f"{submitted.astimezone():%m-%d %H:%M}"
        line.append(f"\n{text('list.submitted', language, when=when)}", style="green")
    return line


def _due(due: datetime, now: datetime, language: "Language") -> "Text":
    from rich.text import Text

    local = due.astimezone()
    line = Text(f"{local:%m-%d %H:%M}" if local.year == now.year else f"{local:%Y-%m-%d %H:%M}")
    if due < now:
        return line.append(f"  {text('list.past', language)}", style="dim")
    style = "red" if due - now < timedelta(days=1) else "yellow" if due - now < _SOON else "dim"
    return line.append(f"  {left_until(due, now, language)}", style=style)


_SOON = timedelta(days=3)


def left_until(due: datetime, now: datetime, language: "Language") -> str:
    """The time that is left, in its two largest units."""
    minutes = int((due - now).total_seconds()) // 60
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    if days:
        return text("list.days", language, days=days, hours=hours)
    if hours:
        return text("list.hours", language, hours=hours, minutes=minutes)
    return text("list.minutes", language, minutes=minutes)
