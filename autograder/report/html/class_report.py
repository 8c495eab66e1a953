"""All that the class page and its tables tell, worked out once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from autograder.report.html.attention import Attention, needing_attention
from autograder.report.html.titles import Titles
from autograder.report.record import Report
from autograder.report.roster import Row
from autograder.report.statistics import (
    AssignmentNumbers,
    AtRisk,
    assignment_numbers,
    students_at_risk,
)
from autograder.roster import Student, same_id


@dataclass(frozen=True, slots=True)
class ClassReport:
    """A class: its rows, and for each assignment, in the order of a row's grades, its numbers.

    Scores are those that count, after what lateness costs; `earned` are the same rows before it.
    `students` is the roster by id.
    """

    titles: Titles
    students: Mapping[str, Student]
    rows: Sequence[Row]
    earned: Sequence[Row]
    assignments: tuple[AssignmentNumbers, ...]
    attention: tuple[Attention, ...]
    at_risk: tuple[AtRisk, ...]

    def student(self, row: Row) -> Student:
        """What the roster says of the student: no name where it does not know them."""
        known = self.students.get(same_id(row.student))
        return known or Student(row.student, "", "", {})


def class_report(report: Report, titles: Titles) -> ClassReport:
    """The report in numbers."""
    earned = report.rows()
    rows = [_counting(row, report) for row in earned]
    gradings = [
        replace(each, grades=tuple(grade for row in rows if (grade := row.grades[at])))
        for at, each in enumerate(report.gradings)
    ]
    students = len({row.student for row in rows})
    return ClassReport(
        titles=titles,
        students={student.id: student for student in report.students},
        rows=rows,
        earned=earned,
        assignments=tuple(assignment_numbers(each, students) for each in gradings),
        attention=tuple(needing_attention(rows, report, titles)),
        at_risk=tuple(students_at_risk(rows)),
    )


def _counting(row: Row, report: Report) -> Row:
    """The row with the scores that count."""
    grades = (
        grade and replace(grade, score=report.known(row, each.assignment).worth(grade))
        for grade, each in zip(row.grades, report.gradings, strict=True)
    )
    return replace(row, grades=tuple(grades))
