"""The job's page: a Markdown summary of the public tests, in one language."""

import html
import re
from collections.abc import Iterator, Sequence

from autograder.bilingual import Language
from autograder.catalogue import text
from autograder.ci.checked import Checked
from autograder.explain import harmless
from autograder.grades import TestResult
from autograder.outcome import Outcome
from autograder.report.spoken import Spoken, spoken, spoken_text

_LONGEST = 900_000  # bytes; GitHub refuses a summary beyond 1 MiB
_SIGNS = {Outcome.NOT_FILLED: "⬜", Outcome.SKIPPED: "⏭️", Outcome.GRADER_ERROR: "⚠️"}
_MARKUP = re.compile(r"([\\`*_{}\[\]#|~!])")


def summary_markdown(checked: Sequence[Checked], language: Language) -> str:
    """A table of all assignments, then what each test that failed has to say."""
    parts = [_table(checked, language)]
    size = len(parts[0].encode())
    for one in checked:
        detail = "\n".join(_details(one, language)) if one.begun else ""
        size += len(detail.encode())
        if size > _LONGEST:
            parts.append(text("ci.cut", language) + "\n")
            break
        parts.append(detail)
    return "\n".join(part for part in parts if part)


def _table(checked: Sequence[Checked], language: Language) -> str:
    columns = (text(f"ci.{key}", language) for key in ("assignment", "public", "hidden"))
    rows = [f"| | {' | '.join(columns)} |", "| --- | --- | --- | --- |"]
    rows += [_row(one, language) for one in checked]
    note = text("terminal.hidden_note", language)
    return "\n".join(["## " + text("ci.heading", language), "", *rows, "", f"> {note}", ""])


def _row(one: Checked, language: Language) -> str:
    assignment, tests = one.assignment, one.grade.tests
    public = f"{one.passed} / {len(tests)}"
    if one.grade.refusal is not None:
        sign, public = "❌", text("ci.ungradable", language)
    elif not one.begun:
        sign, public = "⬜", text("ci.not_begun", language)
    else:
        sign = "❌" if one.failed else "✅"
    hidden = sum(check.count for check in assignment.hidden)
    title = _plain(assignment.title.in_(language))
    return f"| {sign} | {assignment.number:02d} {title} | {public} | {hidden or '–'} |"


def _details(one: Checked, language: Language) -> Iterator[str]:
    if not one.failed and one.grade.refusal is None:
        return
    yield f"### {one.assignment.number:02d} {_plain(one.assignment.title.in_(language))}"
    yield ""
    if one.grade.refusal is not None:
        yield from _said(spoken_text(one.grade.refusal, language), "")
        return
    for test in one.failed:
        yield from _failure(test, language)
    yield ""


def _failure(test: TestResult, language: Language) -> Iterator[str]:
    title = _plain(test.title.in_(language) or test.id)
    outcome = text(f"outcome.{test.outcome.value}", language)
    yield f"- {_SIGNS.get(test.outcome, '❌')} **{title}** – {outcome}"
    yield from _said(spoken(test, language), "  ")


def _said(said: Spoken, indent: str) -> Iterator[str]:
    """The prose, then the evidence in a fence that nothing inside it can close."""
    for prose in (said.diagnosis, said.prose):
        if prose:
            yield f"{indent}{_with_code(prose)}"
    if said.evidence:
        runs = re.findall("`+", "\n".join(said.evidence))
        fence = "`" * max(3, 1 + max(map(len, runs), default=0))
        yield ""
        yield from (f"{indent}{line}" for line in (f"{fence}text", *said.evidence, fence))
    yield ""


def _with_code(prose: str) -> str:
    """Our own sentences: `code` stays code, everything else is plain."""
    parts = prose.split("`")
    if len(parts) % 2 == 0:  # a backtick without a partner
        return _plain(prose)
    return "".join(f"`{part}`" if at % 2 else _plain(part) for at, part in enumerate(parts))


def _plain(words: str) -> str:
    """Text in which nothing is HTML or Markdown."""
    return _MARKUP.sub(r"\\\1", html.escape(harmless(words, limit=1000), quote=False))
