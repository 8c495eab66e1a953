"""Which students need a person to look: grader errors, ungradable, late and missing work."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from autograder.bilingual import Language
from autograder.catalogue import text
from autograder.grades import Grade
from autograder.outcome import Verdict
from autograder.report.html.titles import Titles
from autograder.report.record import Report
from autograder.report.roster import Row, is_stuck, unfinished
from autograder.report.spoken import spoken_text

_ORDER = ("grader_error", "ungradable", "late", "missing")


@dataclass(frozen=True, slots=True)
class Attention:
    """One reason to look at one student. `reason` is one of the names in `_ORDER`."""

    row: Row
    assignment: str
    reason: str
    detail: str


def needing_attention(rows: Sequence[Row], report: Report, titles: Titles) -> list[Attention]:
    """The most urgent reasons first, students in their order within each.

    A student is late once and misses work once, however many assignments that is.
    """
    found = [each for row in rows for each in _of_student(row, report, titles)]
    return sorted(found, key=lambda each: _ORDER.index(each.reason))


def _of_student(row: Row, report: Report, titles: Titles) -> Iterator[Attention]:
    missing, late = [], []
    for each, grade in zip(report.gradings, row.grades, strict=True):
        if grade is None:
            missing.append(each.assignment)
            continue
        if grade.late:
            until = report.known(row, each.assignment).deadline
            late.append((each.assignment, _moment(grade, until)))
        for reason, detail in _reasons(grade, titles.language):
            yield Attention(row, titles.whole(each.assignment), reason, detail)
    if late:
        moments = ", ".join(filter(None, (moment for _, moment in late)))
        yield Attention(row, _together([name for name, _ in late], titles), "late", moments)
    if missing and row.copy == 0:
        yield Attention(row, _together(missing, titles), "missing", "")


def _together(folders: Sequence[str], titles: Titles) -> str:
    if len(folders) == 1:
        return titles.whole(folders[0])
    return ", ".join(map(titles.short, folders))


def _moment(grade: Grade, deadline: datetime | None) -> str:
    """By the clock of the deadline, as on the student's page; else by this machine's."""
    if grade.submitted is None:
        return ""
    zone = deadline.tzinfo if deadline else None
    return f"{grade.submitted.astimezone(zone):%Y-%m-%d %H:%M}"


def _reasons(grade: Grade, language: Language) -> Iterator[tuple[str, str]]:
    refusal = spoken_text(grade.refusal, language).prose if grade.refusal else ""
    if is_stuck(grade):
        count = unfinished(grade)
        stuck = text("page.grader_error_tests", language, n=count) if count else refusal
        yield "grader_error", stuck
    if grade.verdict is Verdict.UNGRADABLE:
        yield "ungradable", refusal
