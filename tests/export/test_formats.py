"""Exported files: what each system expects, who is in them, and nothing that computes."""

import csv
import io
import tempfile
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.course import Course, GradebookSetting
from autograder.export import FORMATS, Sheet, blocking, make_sheet, whole_sheet
from autograder.export.nbgrader import write_nbgrader
from autograder.gradebook import Kept, Standing, open_gradebook, standings
from autograder.grades import Gradings
from autograder.late import LatePolicy
from autograder.nbgrader_course import export as into_nbgrader
from autograder.nbgrader_course.export import Details, Exported
from autograder.outcome import Outcome
from autograder.report.cells import inert, write_csv
from autograder.roster import Student
from tests.gradebook.making import BASIS, MONDAY, make_grade, make_submission

ROSTER = (
    Student("2026002", "이민준", "B", {}),
    Student("2026001", "김서연, 나", "A", {}),
    Student("2026003", "=HYPERLINK(1)", "@A", {}),
)


def kept(student: str, *ends: Outcome, submitted: datetime | None = MONDAY) -> Kept:
    submission = make_submission(student, submitted=submitted)
    grade = make_grade(submission, *ends)
    return Kept(hash(student), hash(student), MONDAY, BASIS, 1, "run", MONDAY, grade)


@pytest.fixture
def course(small_course: Course) -> Course:
    return replace(small_course, late=LatePolicy(per_day=0.125), due={"mini": MONDAY})


def sheet_of(course: Course, *every: Kept, roster: tuple[Student, ...] = ROSTER) -> Sheet:
    found: dict[tuple[str, str], Standing] = standings(course, every, roster)
    numbered = replace(course, gradebook=GradebookSetting(canvas={"mini": 4711}))
    return make_sheet(numbered, course.assignments, found, roster, "en")


def rows(sheet: Sheet, name: str, path: Path) -> list[list[str]]:
    """The file as a program reads it."""
    FORMATS[name].write(sheet, path)
    text = path.read_bytes().decode("utf-8-sig")
    assert text.endswith("\r\n")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


@pytest.fixture
def sheet(course: Course) -> Sheet:
    late = kept("2026001", Outcome.PASSED, Outcome.PASSED, submitted=MONDAY + timedelta(hours=3))
    return sheet_of(course, late, kept("2026002", Outcome.FAILED), kept("9999999"))


def test_canvas(sheet: Sheet, tmp_path: Path) -> None:
    # Canvas's own columns and its row of possible points; its number finds the assignment.
    assert rows(sheet, "canvas", tmp_path / "grades.csv") == [
        [
            *("Student", "ID", "SIS User ID", "SIS Login ID", "Section"),
            "A small assignment (4711)",
        ],
        ["    Points Possible", "", "", "", "", "100"],
        ["이민준", "", "2026002", "2026002", "B", "0"],
        ["김서연, 나", "", "2026001", "2026001", "A", "17.5"],
        ["'=HYPERLINK(1)", "", "2026003", "2026003", "'@A", ""],
    ]


def test_moodle(sheet: Sheet, tmp_path: Path) -> None:
    # Moodle finds a student by either column; what was not handed in is left alone.
    assert rows(sheet, "moodle", tmp_path / "grades.csv") == [
        ["Username", "ID number", "Full name", "Group", "A small assignment (mini)"],
        ["2026002", "2026002", "이민준", "B", "0"],
        ["2026001", "2026001", "김서연, 나", "A", "17.5"],
        ["2026003", "2026003", "'=HYPERLINK(1)", "'@A", ""],
    ]


def test_the_instructors_own_table(sheet: Sheet, tmp_path: Path) -> None:
    # The raw score stays visible beside what counts, and the sum is of what counts.
    header, *found = rows(sheet, "csv", tmp_path / "grades.csv")
    assert header[:5] == ["student", "name", "section", "mini score", "mini raw"]
    late = dict(zip(header, found[1], strict=True))
    assert (late["mini score"], late["mini raw"], late["mini days late"]) == ("17.5", "20", "1")
    assert late["mini submitted"] == "2026-09-14T15:00:00+00:00"
    assert late["total"] == "17.5"
    assert dict(zip(header, found[2], strict=True))["mini outcome"] == "missing"
    # Excel reads it as UTF-8 only with the mark.
    assert (tmp_path / "grades.csv").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("name", ["canvas", "moodle"])
def test_what_a_system_imports_has_no_mark(sheet: Sheet, name: str, tmp_path: Path) -> None:
    # A mark would be part of the first column's name there.
    rows(sheet, name, tmp_path / "grades.csv")
    assert not (tmp_path / "grades.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_who_is_not_on_the_roster_is_told(course: Course) -> None:
    # Whoever is missing has an empty cell, a stranger has no row and is named.
    sheet = sheet_of(course, kept("나그네"), kept("2026001"))
    assert [row.student.id for row in sheet.rows] == ["2026002", "2026001", "2026003"]
    assert sheet.strangers == ("나그네",)
    alone = sheet_of(course, kept("나그네"), kept("가영"), roster=())
    assert [row.student.id for row in alone.rows] == ["가영", "나그네"]
    assert alone.strangers == ()


def test_a_format_may_ask_for_every_test(course: Course, tmp_path: Path) -> None:
    # What writes into another gradebook needs the points of each task.
    submission = make_submission("2026001")
    with open_gradebook(tmp_path / "book.sqlite") as book:
        book.record(submission, make_grade(submission), BASIS, "run")
        whole = whole_sheet(sheet_of(course, *book.gradings()), book)
    (standing,) = filter(None, (cell for row in whole.rows for cell in row.standings))
    assert [task.earned for task in standing.kept.grade.tasks] == [20]
    assert len(standing.kept.grade.tests) == 2


def test_a_grader_error_blocks(course: Course) -> None:
    # Found wherever it counts, and nowhere else.
    error = kept("2026001", Outcome.PASSED, Outcome.GRADER_ERROR)
    assert blocking(sheet_of(course, error, kept("2026002"))) == [error]
    assert blocking(sheet_of(course, kept("2026002"))) == []


FORMULAS = ["=1", "+1", "-1", "@A", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "＋1", "－1", "＠1"]


@pytest.mark.parametrize("cell", FORMULAS)
def test_formulas_become_text(cell: str) -> None:
    # Each way in which a spreadsheet is told to compute.
    assert inert(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "김서연", "12.5", "'=1", "    Points Possible", "a=b"])
def test_other_cells_stay(cell: str) -> None:
    # A score or a name that was changed would not be imported.
    assert inert(cell) == cell


@given(st.text(max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_name_is_one_cell(name: str) -> None:
    # Quotes, commas and line ends in a name move no other cell, and nothing begins a formula.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cells.csv"
        write_csv(path, [[name, "x"]])
        text = path.read_bytes().decode()
    ((cell, other),) = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert other == "x"
    assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))


def test_nbgrader_gets_scores_and_penalties(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Who handed nothing in has no grade there; what lateness costs stays visible as a penalty.
    told: list[tuple[list[Gradings], Details]] = []

    def export(_: Course, __: object, gradings: list[Gradings], details: Details) -> Exported:
        told.append((gradings, details))
        return Exported(1, ("2026001",))

    monkeypatch.setattr(into_nbgrader, "export_to_nbgrader", export)
    late = kept("2026001", Outcome.PASSED, Outcome.PASSED, submitted=MONDAY + timedelta(hours=3))
    assert write_nbgrader(sheet_of(course, late), course.root) == ("2026001",)
    (((gradings,), details),) = told
    assert (gradings.assignment, [each.student for each in gradings.grades]) == (
        "01_mini",
        ["2026001"],
    )
    score = gradings.grades[0].score
    assert details.penalties == {("01_mini", "2026001"): score * 0.125}
    assert score > 0
    assert list(details.students) == list(ROSTER)
