"""`grade regrade`: kept submissions with today's suite; who gains, who loses, on which test."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from autograder.cli.setting import Setting, with_setting

if TYPE_CHECKING:
    from autograder.assignment import Assignment
    from autograder.gradebook import Gradebook, Kept
    from autograder.regrading import Regraded

_GRADER_ERROR = 3


@click.command("regrade")
@click.argument("assignment")
@click.option(
    "--preview/--apply",
    default=True,
    help="보기만 하기(기본) / 성적부에 남기기 | Only show (default) / keep in the gradebook.",
)
@click.option(
    "--student", "students", multiple=True, help="이 학생만(여러 번 가능) | Only these students."
)
@click.option(
    "--all",
    "everyone",
    is_flag=True,
    help="지금 검사로 이미 채점한 것도 | Also what today's suite has graded already.",
)
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, help="작업 프로세스 수 | Worker processes."
)
@click.option(
    "--json",
    "json_file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="바뀐 점을 파일로 | Write the changes to FILE.",
)
@with_setting
def command(setting: Setting, assignment: str, preview: bool, **options: Any) -> None:
    """보관한 제출물을 지금의 비공개 검사로 다시 채점해요. | Grade kept submissions again.

    파일은 필요 없어요. `--apply`를 쓰기 전에는 아무것도 바뀌지 않아요. |
    No files are needed, and nothing changes before `--apply`.
    """
    from autograder.cli.changes import changes_table, write_changes
    from autograder.gradebook import open_gradebook, place_of
    from autograder.regrading import stuck

    course = setting.course
    asked = course.find(assignment)
    with open_gradebook(place_of(course)) as book:
        kept = _wanted(setting, book, asked, options)
        if not kept:
            setting.say("regrade.nothing", assignment=asked.folder)
            return
        found = _grade(setting, asked, book, kept, jobs=options["jobs"], keep=not preview)
    if options["json_file"] is not None:
        write_changes(options["json_file"], asked, found, applied=not preview)
    table = changes_table(found, setting.language)
    if table is not None:
        setting.console.print(table)
    _summary(setting, found, preview=preview)
    if failed := stuck(found):
        names = ", ".join(sorted(each.before.grade.student for each in failed))
        setting.warn("run.grader_error", students=names)
        raise click.exceptions.Exit(_GRADER_ERROR)


def _wanted(
    setting: Setting, book: "Gradebook", assignment: "Assignment", options: dict[str, Any]
) -> "list[Kept]":
    """The gradings that count (all submissions' where the best counts), as far as asked for."""
    from autograder.cli.people import refuse_strangers
    from autograder.gradebook import latest_gradings, standings
    from autograder.regrading import outdated, suite_digest
    from autograder.roster import same_id

    course = setting.course
    kept = book.gradings(assignment=assignment.id)
    names = {same_id(name) for name in options["students"]}
    refuse_strangers(names, {same_id(each.grade.student) for each in kept})
    if course.gradebook.count == "latest":
        counting = [standing.kept for standing in standings(course, kept).values()]
    else:
        counting = latest_gradings(kept)
    if names:
        counting = [each for each in counting if same_id(each.grade.student) in names]
    if not options["everyone"]:
        counting = outdated(counting, suite_digest(course, assignment))
    return book.whole(counting)


def _grade(
    setting: Setting,
    assignment: "Assignment",
    book: "Gradebook",
    kept: "list[Kept]",
    *,
    jobs: int,
    keep: bool,
) -> "list[Regraded]":
    from autograder.cli.grading_bar import grading_bar
    from autograder.cli.keeping import run_id
    from autograder.regrading import record, regrade

    keeper = record(book, run_id()) if keep else lambda each: None
    found = []
    with grading_bar(setting, assignment.folder) as watch:
        watch.begin(len(kept), 0)
        for each in regrade(setting.course, assignment, book, kept, jobs):
            keeper(each)
            found.append(each)
            watch.graded(each.after)
    return sorted(found, key=lambda each: each.before.grade.student)


def _summary(setting: Setting, found: "list[Regraded]", *, preview: bool) -> None:
    gains = [each.gain for each in found if each.is_settled]
    words = {
        "count": len(found),
        "gain": sum(gain > 0 for gain in gains),
        "lose": sum(gain < 0 for gain in gains),
    }
    setting.say("regrade.preview" if preview else "regrade.applied", **words)
