"""`grade release`: what students get, made from the solutions."""

import click

from autograder.cli.setting import Setting, with_setting


@click.command("release")
@click.argument("assignments", nargs=-1)
@click.option(
    "--check",
    is_flag=True,
    help="쓰지 않고 어긋남만 확인 | Write nothing; fail where files have drifted.",
)
@with_setting
def command(setting: Setting, assignments: tuple[str, ...], check: bool) -> None:
    """해답에서 학생용 파일을 만들어요. | Make stubs, notebooks and handouts from the solutions."""
    from autograder.release import drift, write
    from autograder.releasing import released_files

    course = setting.course
    wanted = [course.find(name) for name in assignments] or list(course.assignments)
    drifted = 0
    for assignment in wanted:
        files = released_files(course, assignment)
        target = course.releases / assignment.folder
        if check:
            for each in drift(target, files):
                drifted += 1
                click.echo(f"{assignment.folder}/{each.name}: {each.kind}\n{each.diff}".rstrip())
        else:
            changed = write(target, files)
            key = "release.changed" if changed else "release.same"
            setting.say(key, folder=assignment.folder, files=", ".join(changed))
    if drifted:
        setting.warn("release.drifted", count=drifted)
        raise click.exceptions.Exit(1)
    if check:
        setting.say("release.no_drift", count=len(wanted))
