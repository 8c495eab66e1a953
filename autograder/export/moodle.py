"""`moodle`: the CSV that Moodle's gradebook imports."""

from pathlib import Path

from autograder.export.sheet import Sheet
from autograder.report.cells import points, write_csv

_HEADER = ("Username", "ID number", "Full name", "Group")


def write_moodle(sheet: Sheet, path: Path) -> None:
    """One column an assignment, no feedback column: Moodle would take it over the grades there.

    The id stands in both columns by which Moodle can find a student.
    """
    columns = [f"{each.title.in_(sheet.language)} ({each.id})" for each in sheet.assignments]
    rows = [
        [row.student.id, row.student.id, row.student.name, row.student.section]
        + [points(standing.score) if standing else "" for standing in row.standings]
        for row in sheet.rows
    ]
    write_csv(path, [[*_HEADER, *columns], *rows])
