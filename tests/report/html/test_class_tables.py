"""The CSV files beside the class page."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual
from autograder.grades import Grade, Gradings
from autograder.late import Lateness
from autograder.outcome import Outcome
from autograder.report.html.class_report import class_report
from autograder.report.html.class_tables import TABLES, write_tables
from autograder.report.html.titles import Titles
from autograder.report.record import Circumstances, Report
from autograder.report.roster import roster
from autograder.roster import Student

Table = list[dict[str, str]]


def written(
    folder: Path,
    gradings: Sequence[Gradings],
    assignments: Sequence[Assignment],
    students: Sequence[Student] = (),
    known: Mapping[tuple[str, str], Circumstances] | None = None,
) -> dict[str, Table]:
    """Every table as a spreadsheet reads it."""
    report = Report(
        Bilingual("과목", "Course"),
        tuple(assignments),
        tuple(gradings),
        tuple(students),
        circumstances=known or {},
    )
    write_tables(folder, class_report(report, Titles(assignments, "ko")))
    found = {}
    for path in sorted((folder / "tables").iterdir()):
        text = path.read_bytes().decode("utf-8")
        assert text.startswith("\ufeff")
        found[path.stem] = list(csv.DictReader(io.StringIO(text[1:], newline="")))
    assert set(found) == set(TABLES)
    return found


@pytest.fixture(scope="module")
def tables(
    gradings: list[Gradings],
    assignments: tuple[Assignment, ...],
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Table]:
    return written(tmp_path_factory.mktemp("tables"), gradings, assignments)


def test_no_cell_is_a_formula(tables: dict[str, Table]):
    # Names are students' own; numbers below zero are numbers and stay such.
    for table in tables.values():
        for cell in (cell for row in table for cell in row.values()):
            assert not cell.lstrip().startswith(("+", "=", "@", "\t"))
            if cell.startswith("-"):
                float(cell)


def test_every_row_has_every_column(tables: dict[str, Table]):
    # No name breaks out of its cell, no line out of its row.
    for table in tables.values():
        for row in table:
            assert None not in row
            assert None not in row.values()
            assert all(cell.isprintable() for cell in row.values())


def test_everybody_is_in_the_scores(tables: dict[str, Table], gradings: list[Gradings]):
    # One row a student, the score as the page has it, and why where there is none.
    assert len(tables["scores"]) == len(roster(gradings))
    by_name = {row["student"]: row for row in tables["scores"]}
    for grade in gradings[0].grades:
        row = by_name.get(grade.student)
        if row and row["01_gates outcome"] == "graded":
            assert float(row["01_gates score"]) == pytest.approx(grade.score, abs=1e-4)
    ends = {row["01_gates outcome"] for row in tables["scores"]}
    assert {"graded", "ungradable", "grader_error", "missing"} <= ends


def test_the_score_is_the_one_that_counts_beside_the_raw_one(grade: Grade, tmp_path: Path):
    # As `grade export csv` says it; a name of the roster is no formula either.
    late = replace(grade, student="1", score=90.0, late=True)
    known = {("1", "x"): Circumstances(lateness=Lateness(3, 0.5, Bilingual("", "")))}
    students = [Student("1", "=1+1", "A", {})]
    (row,) = written(tmp_path, [Gradings("x", "", (late,))], [], students, known)["scores"]
    assert (row["name"], row["section"], row["x outcome"]) == ("'=1+1", "A", "graded late")
    assert (row["x score"], row["x raw"], row["mean percent"]) == ("45", "90", "45")


def test_tests_have_their_analysis(tables: dict[str, Table]):
    # What an instructor sorts by.
    row = tables["tests"][0]
    assert float(row["difficulty"]) == pytest.approx(
        int(row["passed"]) / int(row["graded"]), abs=1e-4
    )
    assert -1 <= float(row["discrimination"]) <= 1
    assert len(tables["tests"]) == len({(r["assignment"], r["test"]) for r in tables["tests"]})


def test_a_hostile_class_is_a_table(
    grade: Grade, assignments: tuple[Assignment, ...], tmp_path: Path
):
    # Right-to-left marks, formulas, lone surrogates and ten thousand characters.
    test = replace(grade.tests[0], outcome=Outcome.FAILED, diagnosis='=HYPERLINK("x")', id="+1")
    names = ["=1+1", "a\u202eb", "\ud800", "x" * 10_000, "＝2", 'q"\r\n,', "\t=3"]
    grades = tuple(replace(grade, student=name, tests=(test,)) for name in names)
    found = written(tmp_path, [Gradings("=folder", "", grades)], assignments)
    names_written = {row["student"] for row in found["scores"]}
    assert {"'=1+1", "a\\u202eb", "'＝2", 'q"\\x0d\\x0a,', "\\x09=3"} <= names_written
    assert max(map(len, names_written)) <= 1000
    assert found["tests"][0]["test"] == "'+1"
    assert found["diagnoses"][0]["diagnosis"].startswith("'=")


def test_nothing_graded_is_tables_with_heads_only(tmp_path: Path):
    # Links of the page lead somewhere from the first day.
    assert all(table == [] for table in written(tmp_path, [], []).values())
