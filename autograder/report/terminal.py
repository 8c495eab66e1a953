"""The class table for the terminal."""

from collections.abc import Sequence
from statistics import mean

from rich import box
from rich.table import Table
from rich.text import Text

from autograder.assignment import Assignment
from autograder.bilingual import Language
from autograder.catalogue import text
from autograder.explain import harmless
from autograder.grades import Grade, Gradings
from autograder.outcome import Verdict
from autograder.report.one_submission import print_submission, submission_lines
from autograder.report.roster import is_stuck, plain, roster, scored, shown_name

__all__ = ["class_table", "print_submission", "submission_lines"]

_TITLES_UP_TO = 4  # more columns than that have a number only
_LEGEND = {
    "*": "terminal.legend_late",
    "✗": "terminal.legend_ungradable",
    "!": "terminal.legend_grader_error",
    "–": "terminal.legend_missing",
}


def class_table(
    gradings: Sequence[Gradings], assignments: Sequence[Assignment], language: Language
) -> Table:
    """One row for each student, one column for each of `gradings`; marks are explained below.

    `assignments` give the columns their titles, by folder name.
    """
    titles = {each.folder: each for each in assignments}
    table = Table(box=box.SIMPLE_HEAD, show_footer=True, caption_justify="left")
    # Where it gets narrow the headings fold, not the names.
    student = Text(text("terminal.student", language))
    table.add_column(student, text("terminal.mean", language), min_width=10)
    for each in gradings:
        heading = _heading(each, titles.get(each.assignment), len(gradings), language)
        table.add_column(Text(heading), _mean(each), justify="right", overflow="fold")
    used: set[str] = set()
    for row in roster(gradings):
        cells = [_cell(grade) for grade in row.grades]
        used |= {mark for mark in _LEGEND if any(mark in cell.plain for cell in cells)}
        table.add_row(Text(shown_name(row.student, language)), *cells)
    if used:
        legend = "   ".join(text(key, language) for mark, key in _LEGEND.items() if mark in used)
        table.caption = Text(legend)
    return table


def _heading(
    gradings: Gradings, assignment: Assignment | None, columns: int, language: Language
) -> str:
    if assignment is None:
        return harmless(gradings.assignment)
    number = f"{assignment.number:02d}"
    if columns > _TITLES_UP_TO:
        return number
    return f"{number} {assignment.title.in_(language)}"


def _mean(gradings: Gradings) -> str:
    scores = [grade.score for grade in scored(gradings.grades)]
    return f"{mean(scores):.1f}" if scores else "–"


def _cell(grade: Grade | None) -> Text:
    if grade is None:
        return Text("–", style="dim")
    late = "*" if grade.late else ""
    if grade.verdict is Verdict.UNGRADABLE:
        return Text(f"✗{late}", style="bold red")
    score = "" if grade.verdict is Verdict.GRADER_ERROR else f"{plain(grade.score)} "
    if is_stuck(grade):
        return Text(f"{score}!{late}", style="bold magenta")
    return Text(f"{plain(grade.score)}{late}", style=_style(grade))


def _style(grade: Grade) -> str:
    share = grade.score / grade.max_score if grade.max_score else 0.0
    if share >= 1:
        return "bold green"
    return "" if share >= 0.5 else "yellow"
