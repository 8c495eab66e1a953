"""A report with everything that a page can hold, hostile wherever somebody else writes it."""

from datetime import datetime, timedelta, timezone

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual
from autograder.grades import Gradings
from autograder.late import Lateness, LatePolicy
from autograder.report.record import Circumstances, Illustration, Report, Slip
from autograder.report.roster import roster
from autograder.roster import Student, same_id

TITLE = Bilingual("과목 <b>", "Course <b>")
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
DUE = datetime(2026, 9, 18, 23, 59, tzinfo=timezone(timedelta(hours=9)))
RECEIPT = '"><img src=x onerror=alert(2)>'
ALT = '" onload="alert(3)" x="\x1b[31m</figure><script>alert(3)</script>'
NAME = "</bdi><script>alert(4)</script>\u202e"


def whole_report(assignments: tuple[Assignment, ...], gradings: list[Gradings]) -> Report:
    """With everything that a page can hold, hostile wherever somebody else writes it."""
    late = Lateness(2, 0.8, Bilingual("2일 늦음", "2 days late"))
    known = {
        (grade.student, each.assignment): Circumstances(
            deadline=DUE,
            extended=True,
            lateness=late,
            slip=Slip(RECEIPT, DUE, DUE + timedelta(seconds=3)),
            others=(30.0, 61.5),
            picture=Illustration(SVG, ALT),
        )
        for each in gradings
        for grade in each.grades
    }
    students = tuple(
        Student(same_id(row.student), NAME, "<A>", {}) for row in roster(gradings)[10:20]
    )
    nobody = Student("2026999", "", "", {})
    policy = LatePolicy(10, 0.1, 0.5, 7)
    return Report(TITLE, assignments, tuple(gradings), (*students, nobody), policy, known)
