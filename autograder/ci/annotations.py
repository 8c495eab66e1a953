"""Failed tests as remarks on lines of the student's files, in no CI system's own form yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from autograder.bilingual import Language
from autograder.catalogue import text
from autograder.ci.checked import Checked
from autograder.ci.lines import line_at_fault
from autograder.explain import harmless, harmless_lines
from autograder.grades import TestResult
from autograder.outcome import Outcome

Level = Literal["error", "warning", "notice"]
_LEVELS: dict[Outcome, Level] = {
    Outcome.NOT_FILLED: "notice",
    Outcome.GRADER_ERROR: "warning",  # never the student's fault
}


@dataclass(frozen=True, slots=True)
class Annotation:
    """A remark on a file: `path` from the repository's root, `line` where one is known."""

    path: str
    line: int | None
    level: Level
    title: str
    message: str


def annotations(checked: Sequence[Checked], root: Path, language: Language) -> list[Annotation]:
    """One remark for each mistake, errors first: GitHub shows only the first ten of a step.

    What several tests say of one line alike is said once.
    """
    found: dict[tuple[str, int | None, str], Annotation] = {}
    for each in (each for one in checked for each in _of(one, root, language)):
        found.setdefault((each.path, each.line, each.message.partition("\n")[0]), each)
    order: tuple[Level, ...] = ("error", "warning", "notice")
    return sorted(found.values(), key=lambda each: order.index(each.level))


def _of(one: Checked, root: Path, language: Language) -> Iterator[Annotation]:
    path = _relative(one.path, root)
    if one.grade.refusal is not None:
        line = next((test.line for test in one.grade.tests), None)
        title = text("ci.ungradable", language)
        message = harmless_lines(one.grade.refusal.in_(language))
        yield Annotation(path, line if _has_lines(path) else None, "error", title, message)
        return
    source = _text(one.path) if one.failed else ""
    for test in one.failed:
        if test.outcome is Outcome.SKIPPED:
            continue  # what it builds on is marked
        yield Annotation(
            path,
            _line(one, test, source) if _has_lines(path) else None,
            _LEVELS.get(test.outcome, "error"),
            harmless(test.title.in_(language) or test.id),
            harmless_lines(test.message.in_(language)),
        )


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig", errors="replace") if path.is_file() else ""


def _line(one: Checked, test: TestResult, source: str) -> int | None:
    covers = one.assignment.task(test.task).covers
    return test.line or line_at_fault(source, covers, test.outcome)


def _has_lines(path: str) -> bool:
    """A notebook's lines are those of its cells, which no CI system can show."""
    return not path.endswith(".ipynb")


def _relative(path: Path, root: Path) -> str:
    whole, home = path.resolve(), root.resolve()
    return whole.relative_to(home).as_posix() if whole.is_relative_to(home) else path.as_posix()
