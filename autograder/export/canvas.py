"""`canvas`: the CSV that Canvas's gradebook imports."""

from pathlib import Path

from autograder.export.sheet import Sheet
from autograder.report.cells import points, write_csv

# Canvas finds a student by its own ID, else by the SIS User ID or the SIS Login ID.
_HEADER = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")


def write_canvas(sheet: Sheet, path: Path) -> None:
    """One column an assignment; what was not handed in stays empty, which Canvas leaves alone.

    A column is `title (number)` where course.toml says Canvas's number, else `title (id)`: Canvas
    then asks which assignment is meant.
    """
    columns = [
        f"{each.title.in_(sheet.language)} ({sheet.canvas.get(each.id, each.id)})"
        for each in sheet.assignments
    ]
    possible = [points(each.max_score) for each in sheet.assignments]
    rows = [
        [*_person(row.student.name, row.student.id, row.student.section)]
        + [points(standing.score) if standing else "" for standing in row.standings]
        for row in sheet.rows
    ]
    write_csv(path, [[*_HEADER, *columns], ["    Points Possible", *[""] * 4, *possible], *rows])


def _person(name: str, student: str, section: str) -> tuple[str, ...]:
    return (name or student, "", student, student, section)
