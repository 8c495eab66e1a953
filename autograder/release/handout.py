"""The handout: the author's text in one language, with the tables that follow from the course."""

import re
from collections.abc import Sequence
from pathlib import Path

from autograder.assignment import Assignment, HiddenCheck
from autograder.bilingual import Bilingual, Language
from autograder.errors import CourseError

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]|$)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")

_TASKS = Bilingual("문항과 점수", "Tasks and points")
_TASK_COLUMNS = Bilingual("| 문항 | 채울 것 | 점수 |", "| task | to fill in | points |")
_HIDDEN = Bilingual("비공개 검사", "Hidden tests")
_HIDDEN_COLUMNS = Bilingual("| 문항 | 보는 것 | 검사 수 |", "| task | what is looked at | tests |")
_HIDDEN_LEAD = Bilingual(
    "점수는 비공개 검사 {count}개로 매겨요. 공개 검사와는 다른 입력을 쓰므로, "
    "공개 검사를 모두 통과해도 아직 만점이라는 뜻은 아니에요.",
    "The points come from hidden tests, {count} in all. They use other inputs than the public "
    "tests, so passing every public test does not mean full marks yet.",
)
_QUESTION = Bilingual("말로 답하는 질문", "A question to answer in words")
_ANSWER_WHERE = Bilingual(
    "답은 노트북의 마지막 셀에 쓰세요.", "Write your answer in the notebook's last cell."
)


def readme(
    text: str, assignment: Assignment, hidden: Sequence[HiddenCheck], language: Language
) -> str:
    """The released handout: a mark that it is generated, the author's text, the tables."""
    mark = f"<!-- generated from solutions/{assignment.folder} by grade release; do not edit -->"
    sections = [
        mark,
        text.strip("\n"),
        _task_section(assignment, language),
        _hidden_section(assignment, hidden, language) if hidden else "",
        f"## {_QUESTION.in_(language)}\n\n{assignment.question.in_(language)}\n\n"
        f"{_ANSWER_WHERE.in_(language)}",
    ]
    return "\n\n".join(section for section in sections if section) + "\n"


def introduction(text: str) -> str:
    """The handout's first prose: what stands before its second section, without the title."""
    lines = text.splitlines()
    heads = headings(text)
    if heads and heads[0][1] == 1:
        lines[heads.pop(0)[0] - 1] = ""
    for end in [line - 1 for line, _ in heads] + [len(lines)]:
        prose = "\n".join(lines[:end]).strip()
        if any(line.strip() and not _HEADING.match(line) for line in prose.splitlines()):
            return prose
    return ""


def headings(text: str) -> list[tuple[int, int]]:
    """Line number and level of every `#` heading outside fenced code."""
    found: list[tuple[int, int]] = []
    fence = ""
    for number, line in enumerate(text.splitlines(), 1):
        bar = _FENCE.match(line)
        if fence:
            closes = bar and bar[1].startswith(fence) and not line.strip().strip(fence[0])
            fence = "" if closes else fence
        elif bar:
            fence = bar[1]
        elif heading := _HEADING.match(line):
            found.append((number, len(heading[1])))
    return found


def same_headings(korean: Path, ko: str, english: Path, en: str) -> None:
    """Raises CourseError with the first heading that the other language does not have."""
    ours, theirs = headings(ko), headings(en)
    for (here, level), (there, other) in zip(ours, theirs, strict=False):
        if level != other:
            raise CourseError(
                "release_errors.heading_level",
                where=f"{english}:{there}",
                level=other,
                other=level,
                place=f"{korean.name}:{here}",
            )
    if len(ours) != len(theirs):
        longer, heads = (korean, ours) if len(ours) > len(theirs) else (english, theirs)
        raise CourseError(
            "release_errors.heading_count",
            where=f"{longer}:{heads[min(len(ours), len(theirs))][0]}",
            korean=f"{korean.name} {len(ours)}",
            english=f"{english.name} {len(theirs)}",
        )


def _task_section(assignment: Assignment, language: Language) -> str:
    rows = [
        f"| {_cell(task.title.in_(language))} | {', '.join(_code(name) for name in task.covers)} "
        f"| {task.points:g} |"
        for task in assignment.tasks
    ]
    return _table(_TASKS.in_(language), "", _TASK_COLUMNS.in_(language), "--- | --- | ---:", rows)


def _hidden_section(
    assignment: Assignment, hidden: Sequence[HiddenCheck], language: Language
) -> str:
    lead = _HIDDEN_LEAD.in_(language).format(count=sum(check.count for check in hidden))
    order = [task.id for task in assignment.tasks]
    rows = [
        f"| {_cell(assignment.task(check.task).title.in_(language))} "
        f"| {_cell(check.title.in_(language))} | {check.count} |"
        for check in sorted(hidden, key=lambda check: order.index(check.task))
    ]
    columns = _HIDDEN_COLUMNS.in_(language)
    return _table(_HIDDEN.in_(language), lead, columns, "--- | --- | ---:", rows)


def _table(heading: str, lead: str, columns: str, rule: str, rows: list[str]) -> str:
    above = f"## {heading}\n\n" + (f"{lead}\n\n" if lead else "")
    return above + "\n".join([columns, f"| {rule} |", *rows])


def _cell(text: str) -> str:
    """Text that stays in its cell of the table."""
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")


def _code(name: str) -> str:
    return f"`{_cell(name)}`"
