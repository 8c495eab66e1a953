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

_SOON = timedelta(days=3)
_WHOLE = ("number", "id", "progress")  # columns whose lines are not to be broken
_NARROW = 64  # columns, below which only what is not known by heart is shown
_WIDE = 110  # columns, from which on a line for each assignment is enough


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
    width = setting.console.width
    narrow, between = width < _NARROW, "  " if width >= _WIDE else "\n"
    for key in (
        ("id", "progress", "due") if narrow else ("number", "id", "title", "progress", "due")
    ):
        # Folded, as rich takes a Korean word away where it wants to put an ellipsis.
        table.add_column(text(f"list.{key}", language), no_wrap=key in _WHOLE, overflow="fold")
    for assignment in course.assignments:
        standing = progress.get(assignment.folder)
        stale = standing is not None and is_stale(course, assignment.folder, standing)
        due = course.due.get(assignment.id)
        names = (f"{assignment.number:02d}", assignment.id, assignment.title.in_(language))
        table.add_row(
            *(names[1:2] if narrow else names),
            _progress(standing, 5 if narrow else 10, language, stale=stale)
            + _handed_in(submitted.get(assignment.folder), language),
            _due(due, now, language, between) if due is not None else Text("–"),
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
    standing: "Standing | None", bar_width: int, language: "Language", *, stale: bool
) -> "Text":
    from rich.text import Text

    from autograder.report.bars import bar

    if standing is None:
        return Text(text("list.not_checked", language), style="dim")
    share = standing.passed / max(1, standing.total)
    line = Text.assemble(bar(share, bar_width), f" {standing.passed}/{standing.total}")
    if stale:
        line.append(f"\n{text('list.stale', language)}", style="yellow")
    return line


def _handed_in(submitted: datetime | None, language: "Language") -> "Text":
    from rich.text import Text

    if submitted is None:
        return Text()
    when = f"{submitted.astimezone():%m-%d %H:%M}"
    return Text(f"\n{text('list.submitted', language, when=when)}", style="green")


def _due(due: datetime, now: datetime, language: "Language", between: str) -> "Text":
    from rich.text import Text

    local = due.astimezone()
    line = Text(f"{local:%m-%d %H:%M}" if local.year == now.year else f"{local:%Y-%m-%d %H:%M}")
    if due < now:
        return line.append(f"{between}{text('list.past', language)}", style="dim")
    style = "red" if due - now < timedelta(days=1) else "yellow" if due - now < _SOON else "dim"
    return line.append(f"{between}{left_until(due, now, language)}", style=style)


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
