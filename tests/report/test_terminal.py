"""The class table in a terminal."""

import io
import unicodedata
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType

from autograder.assignment import Assignment
from autograder.bilingual import Language
from autograder.grades import Grade, Gradings
from autograder.report.terminal import class_table


def printed(shown: RenderableType, width: int = 100) -> str:
    console = Console(file=io.StringIO(), width=width, force_terminal=False, color_system=None)
    console.print(shown)
    return console.file.getvalue()  # type: ignore[attr-defined]


def one(grade: Grade, student: str = "김민수") -> list[Gradings]:
    return [Gradings("01_gates", "", (replace(grade, student=student),))]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_row_a_student_and_a_column_an_assignment(
    gradings: list[Gradings], assignments: tuple[Assignment, ...], language: Language
):
    # The table is the first thing an instructor sees.
    table = class_table(gradings, assignments, language)
    assert len(table.columns) == 4
    assert table.row_count == 60
    shown = printed(table)
    assert assignments[0].title.in_(language) in shown
    assert "100" in shown


def test_columns_line_up_beside_korean_names(gradings: list[Gradings]):
    # Hangul is two columns wide; a wrong width makes the table unreadable.
    lines = printed(class_table(gradings, [], "ko")).splitlines()
    rows = [line for line in lines if "2026" in line]
    assert len(rows) > 40
    assert len({cell_len(line) for line in rows}) == 1


def test_hostile_names_are_harmless(gradings: list[Gradings]):
    # No markup is interpreted, no control or bidi character reaches the terminal.
    shown = printed(class_table(gradings, [], "en"))
    assert "[bold red]rich[/bold red]" in shown
    assert "\\x1b[31m" in shown
    assert {unicodedata.category(sign) for sign in shown} & {"Cc", "Cf", "Cs"} == {"Cc"}
    assert {sign for sign in shown if unicodedata.category(sign) == "Cc"} == {"\n"}
    shown.encode("utf-8")


def test_marks_for_late_ungradable_stuck_and_missing(grade: Grade, ungradable: Grade, stuck: Grade):
    # Each mark is in the cell and explained below; marks that do not occur are not.
    late = replace(grade, late=True, student="late")
    grades = [late, replace(ungradable, student="bad"), replace(stuck, student="stuck")]
    shown = printed(class_table([Gradings("01_gates", "", tuple(grades))], [], "en"))
    rows = {
        line.split()[0]: line.split()[1] for line in shown.splitlines() if len(line.split()) == 2
    }
    assert rows["late"].endswith("*")
    assert rows["bad"] == "✗"
    assert rows["stuck"] == "!"
    for word in ("late", "ungradable", "grader error"):
        assert word in shown
    assert "not handed in" not in shown


def test_no_legend_where_there_is_nothing_to_explain(grade: Grade):
    # Noise.
    assert class_table(one(replace(grade, late=False, score=50)), [], "ko").caption is None


def test_many_assignments_have_short_columns(
    gradings: list[Gradings], assignments: tuple[Assignment, ...]
):
    # Eleven titles do not fit side by side.
    shown = printed(class_table(gradings * 4, assignments, "ko"), 120)
    assert "퍼셉트론" not in shown
    assert "…" not in shown.splitlines()[1]


def test_the_mean_leaves_out_what_was_not_graded(grade: Grade, ungradable: Grade, stuck: Grade):
    # A grader error has full points so that nobody loses any: it says nothing about the class.
    grades = (replace(grade, score=50.0), ungradable, stuck)
    shown = printed(class_table([Gradings("01_gates", "", grades)], [], "en"))
    assert "50.0" in shown
