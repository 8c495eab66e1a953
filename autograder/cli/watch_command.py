"""`grade watch`: checks the program at each save, and answers to single keys."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from autograder.cli.setting import Setting, with_setting
from autograder.errors import GradeError

if TYPE_CHECKING:
    from autograder.watching.events import Target


@click.command("watch")
@click.argument("target", required=False, metavar="[ASSIGNMENT|FILE]")
@click.option(
    "--poll",
    is_flag=True,
    help="저장을 알려 주지 않는 곳에서(WSL, 네트워크 드라이브) | Look for saves again and again, "
    "where the file system does not tell of them (WSL, network drives).",
)
@with_setting
def command(setting: Setting, target: str | None, poll: bool) -> None:
    """저장할 때마다 바로 확인해 줘요. | Check your code each time you save it.

    과제를 말하지 않으면 아직 끝내지 못한 첫 과제를 봐요. 글쇠 하나로 힌트(h), 다음 과제(n),
    목록(l), 그림(s), 제출(u)을 고르고 q로 끝내요. | Without a name it takes the first assignment
    that is not finished. Single keys: h hint, n next, l list, s picture, u submit, q quit.
    """
    import queue
    from contextlib import closing

    from autograder.watching.events import Event, Pressed
    from autograder.watching.files import folders_of
    from autograder.watching.keyboard import keyboard, keys_on
    from autograder.watching.keys import Action
    from autograder.watching.loop import Loop, Parts
    from autograder.watching.runner import Runner
    from autograder.watching.saves import Saves
    from autograder.watching.screen import Screen
    from autograder.watching.signals import signals

    course, wanted = setting.course, _target(setting, target)
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    keys = keyboard(lambda key: events.put(Pressed(key)))
    others = {
        Action.SHOW: lambda each: _other(setting, "show", each),
        Action.SUBMIT: lambda each: _other(setting, "submit", each),
    }
    with (
        closing(Runner(course, events.put)) as runs,
        closing(Saves(folders_of(course, wanted), events.put, poll=poll)),
        signals(keys, events.put),
        keys_on(keys),
    ):
        screen = Screen(setting.console, setting.language)
        try:
            Loop(course, setting.language, wanted, Parts(runs, screen, keys, others)).run(events)
        finally:
            screen.leave()


def _target(setting: Setting, name: str | None) -> "Target":
    """What was named, else the folder one is in, else the first assignment with work left."""
    from autograder.cli.targets import target
    from autograder.progress import next_unfinished, read_progress
    from autograder.watching.events import Target
    from autograder.watching.files import file_of

    course, here = setting.course, setting.folder.resolve()
    progress = read_progress(course.root)
    if name is not None and Path(name).suffix in (".py", ".ipynb"):
        asked, path = target(course, name)
    elif name is not None:
        asked, _ = target(course, name)
        path = file_of(course, asked, progress.get(asked.folder))
    else:
        there = [each for each in course.assignments if file_of(course, each, None).is_file()]
        inside = [a for a in there if here == (course.releases / a.folder).resolve()]
        if not there:
            raise GradeError("errors.nothing_to_check", where=str(course.releases))
        asked = next(iter(inside), None) or next_unfinished(there, progress) or there[0]
        path = file_of(course, asked, progress.get(asked.folder))
    if not path.is_file():
        raise GradeError("errors.no_file", where=str(path))
    return Target(asked, path)


def _other(setting: Setting, name: str, target: "Target") -> None:
    """Another command, as if it had been typed; what it says stays until a key is pressed."""
    from autograder.cli import grade

    where = ["--lang", setting.language, "--course", str(setting.course.root)]
    try:
        grade.main([name, str(target.path), *where], prog_name="grade", standalone_mode=False)
    except click.ClickException as problem:
        click.echo(f"grade: {problem.format_message()}", err=True)
    except OSError as problem:
        click.echo(f"grade: {problem.filename}: {problem.strerror}", err=True)
    except (click.Abort, KeyboardInterrupt):
        click.echo(err=True)
    setting.say("watch.any_key")
