"""`grade check`: the public tests, on the student's own machine and in a repository's CI."""

import gc
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from autograder.cli.setting import Setting, with_setting
from autograder.cli.targets import target
from autograder.errors import GradeError

if TYPE_CHECKING:
    from autograder.assignment import Assignment
    from autograder.ci.checked import Checked
    from autograder.course import Course

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("check")
@click.argument("targets", nargs=-1, metavar="[ASSIGNMENT|FILE]...")
@click.option("--all", "every", is_flag=True, help="모든 과제를 | Every assignment of the course.")
@click.option(
    "--begun",
    is_flag=True,
    help="시작하지 않은 과제는 실패로 보지 않기 | Do not fail for assignments not begun yet.",
)
@click.option("--json", type=_FILE, help="결과를 파일로 | Write the results to FILE.")
@click.option("--junit", type=_FILE, help="JUnit XML 파일로 | Write JUnit XML to FILE.")
@click.option(
    "--summary", type=_FILE, help="마크다운 요약을 파일로 | Write a Markdown summary to FILE."
)
@click.option(
    "--result",
    type=_FILE,
    help="Classroom 50의 result.json | Write Classroom 50's result.json to FILE.",
)
@click.option(
    "--annotations",
    type=click.Choice(("auto", "github", "gitlab", "none")),
    default="none",
    help="CI에 문제가 있는 줄 표시하기 | Mark the lines at fault for a CI system.",
)
@with_setting
def command(
    setting: Setting, targets: tuple[str, ...], every: bool, begun: bool, **options: Any
) -> None:
    """공개 검사로 내 코드를 확인해요. | Check your code with the public tests."""
    gc.disable()  # no student waits for that: this ends in a moment
    if every and targets:
        raise GradeError("errors.all_or_some", where="--all")
    wanted = _all(setting.course) if every else _wanted(setting.course, targets, setting.folder)
    checked = [_checked(setting, assignment, path) for assignment, path in wanted]
    if any(value not in (None, "none") for value in options.values()):
        _write(setting, checked, begun, options)
    if not all(one.all_passed for one in checked if one.begun or not begun):
        raise click.exceptions.Exit(1)


def _checked(setting: Setting, assignment: "Assignment", path: Path) -> "Checked":
    """How the program does, which is told at once."""
    from autograder.sandbox.portable import Ahead

    with closing(Ahead(assignment.limits.output_kb * 2**10)) as guests:
        # Imported only now: the guest starts meanwhile.
        from autograder.checking import check_program
        from autograder.ci.checked import Checked
        from autograder.progress import record
        from autograder.report.one_submission import print_submission

        grade = check_program(setting.course, assignment, path, guests)
    print_submission(setting.console, grade, assignment, setting.language)
    record(setting.course, assignment, path, grade)
    return Checked(assignment, path, grade)


def _wanted(
    course: "Course", targets: tuple[str, ...], here: Path
) -> list[tuple["Assignment", Path]]:
    if targets:
        return [target(course, each) for each in targets]
    inside = here.resolve()
    for assignment in course.assignments:
        if inside == (course.releases / assignment.folder).resolve():
            return [(assignment, inside / assignment.filename)]
    every = [(each, course.releases / each.folder / each.filename) for each in course.assignments]
    found = [(assignment, path) for assignment, path in every if path.is_file()]
    if not found:
        raise GradeError("errors.nothing_to_check", where=str(course.releases))
    return found


def _all(course: "Course") -> list[tuple["Assignment", Path]]:
    """Every assignment that was handed out, also one whose file is gone: its folder then."""
    found = []
    for assignment in course.assignments:
        folder = course.releases / assignment.folder
        names = (assignment.filename, f"{assignment.id}.ipynb")
        path = next((folder / name for name in names if (folder / name).is_file()), folder)
        if folder.is_dir():
            found.append((assignment, path))
    if not found:
        raise GradeError("errors.nothing_to_check", where=str(course.releases))
    return found


def _write(
    setting: Setting, checked: list["Checked"], begun: bool, options: dict[str, Any]
) -> None:
    from autograder.ci.writing import Wishes, mark_lines, write_files

    wishes = Wishes(**options, begun=begun)
    for path in write_files(wishes, checked, setting.course.root, setting.language):
        setting.say("run.written", path=str(path))
    for line in mark_lines(wishes, checked, setting.course.root, setting.language):
        click.echo(line)
