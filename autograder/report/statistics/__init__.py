"""A class in numbers: pure functions from grades to frozen records, without words or pages."""

from autograder.report.statistics.assignment import AssignmentNumbers, assignment_numbers
from autograder.report.statistics.risk import AtRisk, Rule, Thresholds, students_at_risk

__all__ = [
    "AssignmentNumbers",
    "AtRisk",
    "Rule",
    "Thresholds",
    "assignment_numbers",
    "students_at_risk",
]
