"""`csv`: the table that an instructor opens: what counts, what was earned, when, and how late."""

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

from autograder.export.sheet import Row, Sheet
from autograder.gradebook import Standing
from autograder.report.cells import points, write_csv

_COLUMNS = ("score", "raw", "days late", "submitted", "outcome")


def write_table(sheet: Sheet, path: Path) -> None:
    """One row a student, five columns an assignment, the sum of what counts at the end."""
    write_csv(path, [_header(sheet), *map(_row, sheet.rows)], mark=True)


def _header(sheet: Sheet) -> list[str]:
    columns = [f"{each.id} {column}" for each in sheet.assignments for column in _COLUMNS]
    return ["student", "name", "section", *columns, "total"]


def _row(row: Row) -> list[str]:
    cells = [cell for standing in row.standings for cell in _cells(standing)]
    total = sum(standing.score for standing in row.standings if standing is not None)
    return [row.student.id, row.student.name, row.student.section, *cells, points(total)]


def _cells(standing: Standing | None) -> Iterator[str]:
    if standing is None:
        yield from ("", "", "", "", "missing")
        return
    grade = standing.kept.grade
    yield points(standing.score)
    yield points(standing.raw)
    yield str(standing.lateness.days)
    yield _in_zone(standing)
    yield grade.verdict.value


def _in_zone(standing: Standing) -> str:
    """When it was handed in, in the zone of its deadline."""
    submitted, until = standing.kept.grade.submitted, standing.deadline
    if submitted is None:
        return ""
    return submitted.astimezone(until.tzinfo if until else UTC).isoformat(timespec="seconds")
