"""`grade run`: grades submissions with the hidden suite, in the sandbox."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from autograder.cli.setting import Setting, with_setting

if TYPE_CHECKING:
    from autograder.assignment import Assignment
    from autograder.grades import Gradings

_GRADER_ERROR = 3


@click.command("run")
@click.argument("assignment")
@click.argument(
    "paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path)
)
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, help="작업 프로세스 수 | Worker processes."
)
@click.option(
    "--json",
    "json_file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="결과를 파일로 | Write the results to FILE.",
)
@click.option(
    "--student", help="학생 이름(제출물이 하나일 때) | The student, for a single submission."
)
@click.option(
    "--seed",
    type=click.IntRange(0, 2**63 - 1),
    help="난수 시드 | Seed of the random inputs (new for each run).",
)
@click.option(
    "--reveal",
    is_flag=True,
    help="출제자용: 숨은 입력과 정답까지 | Instructors: hidden inputs and answers too.",
)
@click.option(
    "--no-record", is_flag=True, help="성적부에 남기지 않음 | Keep nothing in the gradebook."
)
@with_setting
def command(setting: Setting, assignment: str, paths: tuple[Path, ...], **options: Any) -> None:
    """제출물을 비공개 검사로 채점해요. | Grade submissions with the hidden suite.

    PATH는 파일, 노트북, zip, 제출물 하나가 든 폴더, 또는 학생별 폴더가 든 폴더예요. |
    PATH is a file, a notebook, a zip, a folder with one submission, or a folder of folders.
    """
    from autograder.cli.grading_bar import grading_bar
    from autograder.cli.keeping import keeping
    from autograder.outcome import Verdict
    from autograder.pipeline import Run, grade_class
    from autograder.report.json_text import write_results

    course = setting.course
    asked = course.find(assignment)
    json_file = options.pop("json_file")
    record = not options.pop("no_record")
    journal = _journal(course.root, asked.folder, paths, json_file)
    with keeping(setting, record) as keep, grading_bar(setting, asked.folder) as watch:
        gradings = grade_class(
            course,
            asked,
            Run(paths, journal, **options),
            lambda found: write_results(json_file, [found]) if json_file else None,
            watch,
            keep,
        )
    _show(setting, asked, gradings, reveal=options["reveal"])
    if json_file is not None:
        setting.say("run.written", path=str(json_file))
    stuck = [g.student for g in gradings.grades if g.verdict is Verdict.GRADER_ERROR]
    if stuck:
        setting.warn("run.grader_error", students=", ".join(stuck))
        raise click.exceptions.Exit(_GRADER_ERROR)


def _show(
    setting: Setting, assignment: "Assignment", gradings: "Gradings", *, reveal: bool
) -> None:
    from autograder.report.terminal import class_table, print_submission

    if len(gradings.grades) == 1:
        print_submission(setting.console, gradings.grades[0], assignment, setting.language)
    else:
        setting.console.print(class_table([gradings], [assignment], setting.language))
        _why_ungradable(setting, gradings)
    if reveal:
        _reveal(gradings)


def _why_ungradable(setting: Setting, gradings: "Gradings") -> None:
    """One line each; what is below it stands on the student's page and in the JSON."""
    from autograder.explain import harmless

    for grade in gradings.grades:
        if grade.refusal is not None:
            said = grade.refusal.in_(setting.language).partition("\n")[0]
            click.echo(f"✗ {harmless(grade.student)}: {harmless(said)}")


def _reveal(gradings: "Gradings") -> None:
    from autograder.explain import harmless, harmless_lines

    for grade in gradings.grades:
        for test in grade.tests:
            if test.reveal:
                words = harmless_lines(test.reveal)
                click.echo(f"{harmless(grade.student)} · {test.id}\n{words}\n")


def _journal(root: Path, folder: str, paths: tuple[Path, ...], json_file: Path | None) -> Path:
    """Beside the results where they go to a file; else in the course, one for each set of paths."""
    if json_file is not None:
        return json_file.with_name(f"{json_file.name}.journal")
    name = hashlib.sha256("\0".join(str(path.resolve()) for path in paths).encode()).hexdigest()
    return root / ".gradekit" / f"{folder}-{name[:12]}.journal"
