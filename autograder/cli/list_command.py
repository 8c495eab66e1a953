"""`grade list`: the assignments of the course."""

import click

from autograder.catalogue import text
from autograder.cli.setting import Setting, with_setting


@click.command("list")
@with_setting
def command(setting: Setting) -> None:
    """과제 목록을 보여 줘요. | List the assignments."""
    from rich.table import Table

    language, course = setting.language, setting.course
    table = Table(title=course.title.in_(language), title_justify="left")
    for key in ("number", "id", "title", "tasks", "points", "hidden", "due"):
        justify = "right" if key in ("number", "tasks", "points", "hidden") else "left"
        table.add_column(text(f"list.{key}", language), justify=justify)  # type: ignore[arg-type]  # rich names the literals itself
    for assignment in course.assignments:
        due = course.due.get(assignment.id)
        hidden = sum(check.count for check in assignment.hidden)
        table.add_row(
            f"{assignment.number:02d}",
            assignment.id,
            assignment.title.in_(language),
            str(len(assignment.tasks)),
            f"{assignment.max_score:g}",
            str(hidden) if hidden else "–",
            due.strftime("%Y-%m-%d %H:%M %z") if due else "–",
        )
    setting.console.print(table)
