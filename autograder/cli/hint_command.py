"""`grade hint`: one step at a time, from a nudge to nearly the line."""

from typing import TYPE_CHECKING

import click

from autograder.cli.setting import Setting, with_setting

if TYPE_CHECKING:
    from autograder.assignment import Assignment, Task


@click.command("hint")
@click.argument("assignment")
@click.argument("task", required=False)
@click.option("--again", is_flag=True, help="처음 힌트부터 다시 | Begin with the first hint again.")
@with_setting
def command(setting: Setting, assignment: str, task: str | None, again: bool) -> None:
    """힌트를 한 단계씩 보여 줘요. | Show the next hint, one step at a time.

    문항을 말하지 않으면 마지막 확인에서 가장 먼저 볼 문항의 힌트예요. | Without a task it is the
    one to look at first, going by the last check.
    """
    from autograder.cli.targets import target
    from autograder.hints import find_task, next_hint

    asked, _ = target(setting.course, assignment)
    found = _to_look_at(setting, asked) if task is None else find_task(asked, task)
    if found is None:
        return
    hint = next_hint(setting.course.root, asked, found, again=again)
    setting.say("hint.step", task=found.id, step=hint.step, steps=hint.steps)
    click.echo(hint.text.in_(setting.language))
    if hint.is_last:
        setting.say("hint.last")


def _to_look_at(setting: Setting, assignment: "Assignment") -> "Task | None":
    """The task that the last check saw failing; which one that is, is said."""
    from autograder.progress import read_progress

    standing = read_progress(setting.course.root).get(assignment.folder)
    names = {task.id: task for task in assignment.tasks}
    if standing is not None and standing.finished:
        setting.say("hint.none_failing", folder=assignment.folder)
        for each in assignment.tasks:
            click.echo(
                f"  grade hint {assignment.id} {each.id}   {each.title.in_(setting.language)}"
            )
        return None
    failing = standing.failing if standing is not None else None
    key = "hint.failing" if failing in names else "hint.first"
    found = names.get(failing or "", assignment.tasks[0])
    setting.say(key, task=found.title)
    return found
