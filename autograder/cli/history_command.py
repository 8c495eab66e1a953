"""`grade history`: every grading of one student's submissions."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from autograder.cli.setting import Setting, with_setting

if TYPE_CHECKING:
    from datetime import tzinfo

    from rich.table import Table

    from autograder.gradebook import Kept, Standing


@click.command("history")
@click.argument("student")
@click.argument("assignment", required=False)
@click.option(
    "--json",
    "json_file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="전부 파일로 | Write all of it to FILE, tests too.",
)
@with_setting
def command(setting: Setting, student: str, assignment: str | None, json_file: Path | None) -> None:
    """학생 한 명의 채점 기록을 모두 보여 줘요. | Show every grading of one student's work."""
    from autograder.cli.people import refuse_strangers
    from autograder.gradebook import open_gradebook, place_of, standings
    from autograder.roster import course_roster, same_id

    course = setting.course
    wanted = course.find(assignment).id if assignment else None
    name = same_id(student)
    with open_gradebook(place_of(course)) as book:
        refuse_strangers({name}, [same_id(each) for each in book.students()])
        every = book.gradings(assignment=wanted)
        kept = book.whole([each for each in every if same_id(each.grade.student) == name])
    counting = standings(course, kept, course_roster(course))
    if not kept:
        setting.say("history.nothing")
        return
    if json_file is not None:
        _write(json_file, name, kept, counting)
        setting.say("run.written", path=str(json_file))
    setting.console.print(_table(setting, kept, counting))
    for (_, each), standing in counting.items():
        words = standing.lateness.words
        setting.say("history.counts", assignment=each, score=_points(standing.score), late=words)


def _table(
    setting: Setting, kept: "list[Kept]", counting: "dict[tuple[str, str], Standing]"
) -> "Table":
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from autograder.catalogue import text

    language = setting.language
    table = Table(box=box.SIMPLE_HEAD)
    for key in ("assignment", "submitted", "file", "graded", "suite", "outcome"):
        table.add_column(text(f"history.{key}", language), no_wrap=True)
    for key in ("checks", "score"):
        table.add_column(text(f"history.{key}", language), justify="right", no_wrap=True)
    current = {standing.kept.id for standing in counting.values()}
    for each in kept:
        due = setting.course.due.get(each.basis.assignment)
        cells = _cells(each, due.tzinfo if due else None)
        outcome = text(f"verdict.{each.grade.verdict}", language)
        passed = sum(test.outcome == "passed" for test in each.grade.tests)
        score = f"{_points(each.grade.score)}{' ←' if each.id in current else '  '}"
        row = [*cells, outcome, f"{passed}/{len(each.grade.tests)}", score]
        table.add_row(*map(Text, row), style="" if each.id in current else "dim")
    return table


def _cells(kept: "Kept", zone: "tzinfo | None") -> list[str]:
    submitted = kept.grade.submitted
    return [
        kept.basis.assignment,
        f"{submitted.astimezone(zone):%m-%d %H:%M}" if submitted else "–",
        kept.grade.digest[:7] or "–",
        f"{kept.graded.astimezone(zone):%m-%d %H:%M}",
        kept.basis.suite_digest[:7],
    ]


def _write(
    path: Path, name: str, kept: "list[Kept]", counting: "dict[tuple[str, str], Standing]"
) -> None:
    import json

    from autograder.report.writing import write_text

    current = {standing.kept.id: standing for standing in counting.values()}
    content = {
        "format_version": 1,
        "student": name,
        "gradings": [_json(each, current.get(each.id)) for each in kept],
    }
    write_text(path, json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def _json(kept: "Kept", standing: "Standing | None") -> dict[str, Any]:
    grade, submitted = kept.grade, kept.grade.submitted
    return {
        "assignment": kept.basis.assignment,
        "submitted": submitted and submitted.isoformat(),
        "digest": grade.digest,
        "path": grade.path,
        "graded": kept.graded.isoformat(),
        "run": kept.run,
        "suite_digest": kept.basis.suite_digest,
        "kit": kept.basis.kit,
        "seed": kept.basis.seed,
        "outcome": grade.verdict.value,
        "score": grade.score,
        "max_score": grade.max_score,
        "counts": standing is not None,
        "kept": standing.lateness.kept if standing else None,
        "counted_score": standing.score if standing else None,
        "tests": [
            {"id": t.id, "task": t.task, "outcome": t.outcome.value, "earned": t.earned}
            for t in grade.tests
        ],
    }


def _points(value: float) -> str:
    from autograder.report.roster import plain

    return plain(value)
