"""The tables of the class page as CSV files beside it, complete where the page shows a part."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import isfinite
from pathlib import Path
from statistics import fmean

from autograder.explain import harmless
from autograder.grades import Grade
from autograder.outcome import Verdict
from autograder.report.cells import Cell, write_csv
from autograder.report.html.class_report import ClassReport
from autograder.report.roster import Row, is_stuck, percent, scored
from autograder.report.spoken import spoken

FOLDER = "tables"

_Rows = Iterator[Sequence[Cell]]
_LONGEST = 1000
_STUDENT = "student", "name"
_SCORE = "score", "raw", "outcome"  # as `grade export csv` calls them


def write_tables(folder: Path, report: ClassReport) -> None:
    """Writes every table into `tables/` in `folder`, in a form that Excel shows in Korean too."""
    home = folder / FOLDER
    home.mkdir(parents=True, exist_ok=True)
    for name, rows in TABLES.items():
        tidy = ([_tidy(cell) for cell in row] for row in rows(report))
        write_csv(home / f"{name}.csv", tidy, mark=True)


def _scores(report: ClassReport) -> _Rows:
    folders = [each.folder for each in report.assignments]
    columns = [f"{folder} {column}" for folder in folders for column in _SCORE]
    yield [*_STUDENT, "section", *columns, "mean percent"]
    for row, earned in zip(report.rows, report.earned, strict=True):
        pairs = zip(row.grades, earned.grades, strict=True)
        cells = [cell for grade, before in pairs for cell in _score(grade, before)]
        percents = [percent(grade) for grade in scored([each for each in row.grades if each])]
        mean = fmean(percents) if percents else None
        yield [*_student(report, row), report.student(row).section, *cells, mean]


def _student(report: ClassReport, row: Row) -> tuple[Cell, Cell]:
    return row.student, report.student(row).name


def _score(grade: Grade | None, before: Grade | None) -> tuple[Cell, Cell, Cell]:
    if grade is None or before is None:
        return None, None, "missing"
    late = " late" if grade.late else ""
    if is_stuck(grade):
        return None, None, f"{Verdict.GRADER_ERROR}{late}"
    if grade.verdict is not Verdict.GRADED:
        return None, None, f"{grade.verdict}{late}"
    return grade.score, before.score, f"{grade.verdict}{late}"


def _assignments(report: ClassReport) -> _Rows:
    yield (
        *("assignment", "title", "handed in", "missing", "late", "graded", "ungradable"),
        *("grader errors", "full marks", "mean percent", "lower quartile", "median"),
        *("upper quartile", "median seconds", "slowest seconds", "slowest student"),
    )
    for each in report.assignments:
        turnout, spread, pace = each.turnout, each.spread, each.pace
        yield (
            *(each.folder, report.titles.assignment(each.folder)),
            *(turnout.handed_in, turnout.missing, turnout.late, turnout.graded),
            *(turnout.ungradable, turnout.stuck, turnout.full),
            *((spread.mean, spread.lower, spread.median, spread.upper) if spread else [None] * 4),
            *((pace.median, pace.slowest.seconds) if pace else (None, None)),
            pace.slowest.student if pace else None,
        )


def _tasks(report: ClassReport) -> _Rows:
    yield "assignment", "task", "title", "graded", "full marks", "share", "mean points", "points"
    for each in report.assignments:
        for task in each.tasks:
            title = report.titles.task(each.folder, task.id)
            numbers = (task.count, task.full, task.share, task.mean, task.points)
            yield each.folder, task.id, title, *numbers


def _tests(report: ClassReport) -> _Rows:
    yield (
        *("assignment", "task", "test", "title", "visibility", "graded", "passed"),
        *("difficulty", "discrimination", "flag", "median seconds"),
    )
    for each in report.assignments:
        for item in each.items:
            yield (
                *(each.folder, item.task, item.id, item.title.in_(report.titles.language)),
                *(item.visibility, item.count, item.passed, item.difficulty, item.discrimination),
                *(item.flag and item.flag.value, item.seconds),
            )


def _diagnoses(report: ClassReport) -> _Rows:
    yield "assignment", "task", "diagnosis", "students", "text"
    for each in report.assignments:
        for found in each.mistakes:
            said = spoken(found.example, report.titles.language).diagnosis
            yield each.folder, found.task, found.id, found.students, said


def _outcomes(report: ClassReport) -> _Rows:
    yield "assignment", "outcome", "tests", "students"
    for each in report.assignments:
        for ending in each.endings:
            yield each.folder, ending.outcome.value, ending.tests, ending.students


def _attention(report: ClassReport) -> _Rows:
    yield *_STUDENT, "reason", "assignment", "detail"
    for each in report.attention:
        yield *_student(report, each.row), each.reason, each.assignment, each.detail


def _at_risk(report: ClassReport) -> _Rows:
    yield *_STUDENT, "rules", "without score", "mean percent", "fall"
    for each in report.at_risk:
        rules = " ".join(rule.value for rule in each.rules)
        yield *_student(report, each.row), rules, each.without, each.mean, each.fall


def _tidy(cell: Cell) -> Cell:
    """Texts on one line with nothing unseen in them, numbers without a tail of digits."""
    if isinstance(cell, str):
        return harmless(cell, limit=_LONGEST)
    return _rounded(cell) if isinstance(cell, float) else cell


def _rounded(value: float | None) -> float | int | None:
    if value is None or not isfinite(value):
        return None
    short = round(value, 4)
    return int(short) if short == int(short) else short


TABLES: Mapping[str, Callable[[ClassReport], _Rows]] = {
    "scores": _scores,
    "assignments": _assignments,
    "tasks": _tasks,
    "tests": _tests,
    "diagnoses": _diagnoses,
    "outcomes": _outcomes,
    "attention": _attention,
    "at_risk": _at_risk,
}
