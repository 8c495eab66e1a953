"""`grade check`: the public tests, on the student's own machine."""

import gc
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from autograder.cli.setting import Setting, with_setting
from autograder.cli.targets import target
from autograder.errors import GradeError

if TYPE_CHECKING:
    from autograder.assignment import Assignment
    from autograder.course import Course
    from autograder.grades import Grade


@click.command("check")
@click.argument("targets", nargs=-1, metavar="[ASSIGNMENT|FILE]...")
@click.option(
    "--json",
    "json_file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="결과를 파일로 | Write the results to FILE.",
)
@click.option(
    "--junit",
    "junit_file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="JUnit XML 파일로 | Write JUnit XML to FILE.",
)
@with_setting
def command(
    setting: Setting, targets: tuple[str, ...], json_file: Path | None, junit_file: Path | None
) -> None:
    """공개 검사로 내 코드를 확인해요. | Check your code with the public tests."""
    gc.disable()  # no student waits for that: this ends in a moment
    graded: list[tuple[Assignment, Grade]] = []
    for assignment, path in _wanted(setting.course, targets, setting.folder):
        graded.append((assignment, _checked(setting, assignment, path)))
    _write(setting, graded, json_file, junit_file)
    if not all(test.outcome == "passed" for _, grade in graded for test in grade.tests):
        raise click.exceptions.Exit(1)


def _checked(setting: Setting, assignment: "Assignment", path: Path) -> "Grade":
    """How the program does, which is told at once."""
    from autograder.sandbox.portable import Ahead

    with closing(Ahead(assignment.limits.output_kb * 2**10)) as guests:
        # Imported only now: the guest starts meanwhile.
        from autograder.checking import check_program
        from autograder.report.one_submission import submission_lines

        grade = check_program(setting.course, assignment, path, guests)
    for line in submission_lines(grade, assignment, setting.language):
        setting.console.print(line)
    return grade


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


def _write(
    setting: Setting,
    graded: "list[tuple[Assignment, Grade]]",
    json_file: Path | None,
    junit_file: Path | None,
) -> None:
    from autograder.grades import Gradings

    if json_file is not None:
        from autograder.report.json_text import write_results

        write_results(json_file, [Gradings(a.folder, "", (grade,)) for a, grade in graded])
        setting.say("run.written", path=str(json_file))
    if junit_file is not None:
        from autograder.report.junit import junit_xml
        from autograder.report.writing import write_text

        grades = [grade for _, grade in graded]
        write_text(junit_file, junit_xml(grades, setting.language))
        setting.say("run.written", path=str(junit_file))
