"""`grade new`: a small assignment that validates, to be rewritten by its author."""

import click

from autograder.cli.setting import Setting, with_setting


@click.command("new")
@click.argument("assignment")
@with_setting
def command(setting: Setting, assignment: str) -> None:
    """새 과제의 틀을 만들어요. | Scaffold a new assignment.

    `grade new dropout`은 마지막 번호 다음에, `grade new 12_dropout`은 그 번호에 만들어요. |
    `grade new dropout` comes after the last number, `grade new 12_dropout` has that number.
    """
    from autograder.scaffold import new_assignment

    new_id, written = new_assignment(setting.course, assignment)
    for path in written:
        click.echo(path.relative_to(setting.course.root))
    setting.say("new.next", id=new_id)
