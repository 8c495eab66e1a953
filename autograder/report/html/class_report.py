"""All that the class page and its tables tell, worked out once."""

from collections.abc import Sequence
from dataclasses import dataclass

from autograder.grades import Gradings
from autograder.report.html.attention import Attention, needing_attention
from autograder.report.html.titles import Titles
from autograder.report.roster import Row
from autograder.report.statistics import (
    AssignmentNumbers,
    AtRisk,
    assignment_numbers,
    students_at_risk,
)


@dataclass(frozen=True, slots=True)
class ClassReport:
    """A class: its rows, and for each assignment, in the order of a row's grades, its numbers."""

    titles: Titles
    rows: Sequence[Row]
    assignments: tuple[AssignmentNumbers, ...]
    attention: tuple[Attention, ...]
    at_risk: tuple[AtRisk, ...]


def class_report(rows: Sequence[Row], gradings: Sequence[Gradings], titles: Titles) -> ClassReport:
    """The report on these students and gradings."""
    students = len({row.student for row in rows})
    return ClassReport(
        titles=titles,
        rows=rows,
        assignments=tuple(assignment_numbers(each, students) for each in gradings),
        attention=tuple(needing_attention(rows, gradings, titles, titles.language)),
        at_risk=tuple(students_at_risk(rows)),
    )
