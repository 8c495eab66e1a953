"""`grade hint`: one step at a time, from a nudge to nearly the line."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from autograder.cli.setting import Setting, with_setting
from autograder.errors import GradeError

if TYPE_CHECKING:
    from autograder.assignment import Assignment, Task


@click.command("hint")
@click.argument("assignment")
@click.argument("task", required=False)
@click.option("--again", is_flag=True, help="처음 힌트부터 다시 | Begin with the first hint again.")
@with_setting
def command(setting: Setting, assignment: str, task: str | None, again: bool) -> None:
    """힌트를 한 단계씩 보여 줘요. | Show the next hint, one step at a time."""
    asked = setting.course.find(assignment)
    if task is None:
        setting.say("hint.which", folder=asked.folder)
        for each in asked.tasks:
            click.echo(f"  grade hint {asked.id} {each.id}   {each.title.in_(setting.language)}")
        return
    found = _task(asked, task)
    memory = setting.course.root / ".gradekit" / "hints.json"
    step = (
        0 if again else min(_steps(memory).get(f"{asked.id}.{found.id}", 0), len(found.hints) - 1)
    )
    setting.say("hint.step", task=found.id, step=step + 1, steps=len(found.hints))
    click.echo(found.hints[step].in_(setting.language))
    _remember(memory, f"{asked.id}.{found.id}", step + 1)


def _task(assignment: "Assignment", name: str) -> "Task":
    for task in assignment.tasks:
        if name == task.id or name in task.covers:
            return task
    names = ", ".join(task.id for task in assignment.tasks)
    raise GradeError("errors.no_task", where=assignment.folder, name=name, names=names)


def _steps(memory: Path) -> dict[str, int]:
    """How many hints of each task were shown; nothing where the file is missing or damaged."""
    try:
        found = json.loads(memory.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(key): step for key, step in found.items() if isinstance(step, int) and step >= 0}


def _remember(memory: Path, key: str, step: int) -> None:
    steps = _steps(memory) | {key: step}
    try:
        memory.parent.mkdir(exist_ok=True)
        memory.write_text(json.dumps(steps), encoding="utf-8")
    except OSError:  # a folder that cannot be written to only means that steps start anew
        pass
