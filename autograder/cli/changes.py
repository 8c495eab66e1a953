"""What a regrade changes: a table for the terminal, and the same as JSON."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich import box
from rich.table import Table
from rich.text import Text

from autograder.assignment import Assignment
from autograder.bilingual import Language
from autograder.catalogue import text
from autograder.explain import harmless
from autograder.grades import Grade, TestResult
from autograder.outcome import Verdict
from autograder.regrading import Regraded, TestChange, changes
from autograder.report.roster import plain
from autograder.report.writing import write_text

FORMAT_VERSION = 1


def changes_table(found: Sequence[Regraded], language: Language) -> Table | None:
    """One row for each student whom something changes for; None where nothing changes."""
    changed = [(each, changes(each)) for each in found]
    if not any(tests for _, tests in changed):
        return None
    table = Table(box=box.SIMPLE_HEAD, caption_justify="left")
    if any(not each.is_settled for each in found):
        table.caption = Text(text("terminal.legend_grader_error", language))
    for key in ("student", "before", "after", "gain"):
        justify = "left" if key == "student" else "right"
        table.add_column(text(f"regrade.{key}", language), justify=justify)  # type: ignore[arg-type]  # rich names the literals itself
    table.add_column(text("regrade.tests", language), overflow="fold")
    for each, tests in changed:
        if tests:
            table.add_row(
                Text(harmless(each.before.grade.student, limit=48)),
                _score(each.before.grade),
                _score(each.after),
                _gain(each.gain) if each.is_settled else "–",
                Text("\n".join(_line(test, language) for test in tests)),
            )
    return table


def write_changes(
    path: Path, assignment: Assignment, found: Sequence[Regraded], *, applied: bool
) -> None:
    """Every regraded submission with its scores and the tests that end otherwise."""
    content = {
        "format_version": FORMAT_VERSION,
        "assignment": assignment.folder,
        "applied": applied,
        "suite_digest": found[0].basis.suite_digest if found else None,
        "results": [_json(each) for each in found],
    }
    write_text(path, json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def _score(grade: Grade) -> str:
    return plain(grade.score) + ("!" if grade.verdict is Verdict.GRADER_ERROR else "")


def _gain(points: float) -> Text:
    if not points:
        return Text("0", style="dim")
    return Text(_signed(points), style="green" if points > 0 else "bold red")


def _signed(points: float) -> str:
    return f"{'+' if points > 0 else '−'}{plain(abs(points))}"


def _line(change: TestChange, language: Language) -> str:
    ends = [_ending(test, language) for test in (change.before, change.after)]
    notes = [_signed(change.gain)] if change.gain else []
    if change.before and change.after and change.before.points != change.after.points:
        before, after = plain(change.before.points), plain(change.after.points)
        notes.append(text("regrade.worth", language, before=before, after=after))
    note = f" ({', '.join(notes)})" if notes else ""
    return f"{change.id}: {' → '.join(dict.fromkeys(ends))}{note}"


def _ending(test: TestResult | None, language: Language) -> str:
    return text(f"outcome.{test.outcome}" if test else "regrade.no_test", language)


def _json(each: Regraded) -> dict[str, Any]:
    return {
        "student": each.before.grade.student,
        "digest": each.before.grade.digest,
        "seed": each.basis.seed,
        "before": _side(each.before.grade.verdict.value, each.before.grade.score)
        | {"suite_digest": each.before.basis.suite_digest, "kit": each.before.basis.kit},
        "after": _side(each.after.verdict.value, each.after.score)
        | {"suite_digest": each.basis.suite_digest, "kit": each.basis.kit},
        "tests": [_change_json(change) for change in changes(each)],
    }


def _side(outcome: str, score: float) -> dict[str, Any]:
    return {"outcome": outcome, "score": score}


def _change_json(change: TestChange) -> dict[str, Any]:
    return {
        "id": change.id,
        "before": _end(change.before),
        "after": _end(change.after),
        "gain": change.gain,
    }


def _end(test: TestResult | None) -> dict[str, Any] | None:
    if test is None:
        return None
    return {"outcome": test.outcome.value, "points": test.points, "earned": test.earned}
