"""`grade export`: what counts, as CSV, for Canvas, for Moodle or into nbgrader's gradebook."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from autograder.cli.setting import Setting, with_setting

if TYPE_CHECKING:
    from autograder.export import Sheet
    from autograder.gradebook import Gradebook

_GRADER_ERROR = 3


@click.command("export")
@click.argument("format_name", metavar="FORMAT")
@click.argument("assignments", nargs=-1, metavar="[ASSIGNMENT]...")
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    help="쓸 곳(기본: 여기) | Where to (default: here); for nbgrader, its course folder.",
)
@click.option(
    "--roster",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="명단(기본: 과목의 roster.csv) | The roster (default: the course's roster.csv).",
)
@with_setting
def command(
    setting: Setting,
    format_name: str,
    assignments: tuple[str, ...],
    to: Path | None,
    roster: Path | None,
) -> None:
    """성적을 내보내요. | Export grades.

    FORMAT: csv, canvas, moodle, nbgrader. | FORMAT: csv, canvas, moodle or nbgrader.

    과제를 쓰지 않으면 전부예요. | Without an ASSIGNMENT, all of them.
    """
    from autograder.errors import GradeError
    from autograder.export import FORMATS, make_sheet, whole_sheet
    from autograder.gradebook import open_gradebook, place_of, standings
    from autograder.roster import course_roster, read_roster

    if format_name not in FORMATS:
        raise GradeError("export_errors.format", format=format_name, names=", ".join(FORMATS))
    course = setting.course
    wanted = [course.find(name) for name in assignments] or list(course.assignments)
    students = read_roster(roster, course.due) if roster else course_roster(course)
    with open_gradebook(place_of(course)) as book:
        found = standings(course, book.gradings(), students)
        sheet = make_sheet(course, wanted, found, students, setting.language)
        if _blocked(setting, book, sheet):
            raise click.exceptions.Exit(_GRADER_ERROR)
        if FORMATS[format_name].whole:
            sheet = whole_sheet(sheet, book)
    if not sheet.rows:
        raise GradeError("export_errors.nobody", where=book.where)
    target = to or Path(FORMATS[format_name].target)
    newer = FORMATS[format_name].write(sheet, target)
    _summary(setting, sheet, target)
    if newer:
        setting.warn("export.newer", names=", ".join(map(_harmless, newer)), count=len(newer))


def _blocked(setting: Setting, book: "Gradebook", sheet: "Sheet") -> bool:
    """Whether a grader error counts somewhere; each is told with its student and tests."""
    from autograder.export.sheet import blocking, failed_tests

    stuck = book.whole(blocking(sheet))
    for kept in stuck:
        setting.warn(
            "export.blocked",
            student=_harmless(kept.grade.student),
            assignment=kept.basis.assignment,
            tests=", ".join(failed_tests(kept)),
        )
    if stuck:
        setting.warn("export.nothing_written")
    return bool(stuck)


def _summary(setting: Setting, sheet: "Sheet", target: Path) -> None:
    missing = sum(standing is None for row in sheet.rows for standing in row.standings)
    setting.say("export.written", path=str(target), students=len(sheet.rows), missing=missing)
    if sheet.strangers:
        names = ", ".join(map(_harmless, sheet.strangers))
        setting.warn("export.strangers", names=names, count=len(sheet.strangers))


def _harmless(name: str) -> str:
    from autograder.explain import harmless

    return harmless(name, limit=60)
