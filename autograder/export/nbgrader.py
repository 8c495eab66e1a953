"""Into nbgrader's own gradebook, so that formgrader and `nbgrader export` show our grades."""

from pathlib import Path

from autograder.export.sheet import Sheet
from autograder.grades import Gradings


def write_nbgrader(sheet: Sheet, place: Path) -> tuple[str, ...]:
    """Writes into the gradebook of nbgrader's course folder `place`, or its SQLite file.

    What lateness costs goes in as nbgrader's penalty. Gives the students whose newer notebooks
    nbgrader has: theirs stay. Needs the extra `instructor`.
    """
    from autograder.nbgrader_course.export import Details, export_to_nbgrader

    gradings: list[Gradings] = []
    penalties: dict[tuple[str, str], float] = {}
    for column, assignment in enumerate(sheet.assignments):
        found = [row.standings[column] for row in sheet.rows]
        handed_in = [each for each in found if each is not None]
        if not handed_in:
            continue
        digest = handed_in[-1].kept.basis.suite_digest
        grades = tuple(each.kept.grade for each in handed_in)
        gradings.append(Gradings(assignment.folder, digest, grades))
        lost = {each.kept.grade.student: each.raw - each.score for each in handed_in}
        penalties |= {(assignment.folder, student): points for student, points in lost.items()}
    students = [row.student for row in sheet.rows]
    details = Details(students, penalties, sheet.language)
    return export_to_nbgrader(sheet.course, place, gradings, details).newer
