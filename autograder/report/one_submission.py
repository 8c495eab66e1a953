"""One submission in the terminal: its tasks with bars, each failing test with its message."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Console, RenderableType
from rich.text import Text

from autograder.assignment import Assignment
from autograder.bilingual import Language
from autograder.catalogue import text
from autograder.explain import COMMAND, harmless
from autograder.grades import Grade, TestResult
from autograder.outcome import Outcome
from autograder.report.bars import Bar, Bars
from autograder.report.indented import Indented
from autograder.report.roster import plain
from autograder.report.spoken import Spoken, spoken, spoken_text

_SIGNS = {Outcome.PASSED: "✓", Outcome.SKIPPED: "↷", Outcome.NOT_FILLED: "○"}
_STYLES = {
    Outcome.PASSED: "green",
    Outcome.SKIPPED: "dim",
    Outcome.NOT_FILLED: "yellow",
    Outcome.GRADER_ERROR: "magenta",
}


def submission_lines(
    grade: Grade, assignment: Assignment, language: Language
) -> list[RenderableType]:
    """What `grade check` and `grade run` with one submission print, one thing after another.

    A grade of public tests has no points, so its bars count checks; it ends with what the hidden
    checks cover.
    """
    public = all(test.visibility == "public" for test in grade.tests)
    lines: list[RenderableType] = [_headline(grade, assignment, language)]
    lines += remarks(grade, language)
    if grade.refusal is None:
        lines.append(_tasks(grade, assignment, language, public=public))
        lines += [Text(), *failures(grade.tests, language)]
        lines.append(_summary(grade, language, public=public))
    if public and assignment.hidden:
        lines += [Text(), *_hidden(assignment, language)]
    return lines


def print_submission(
    console: Console, grade: Grade, assignment: Assignment, language: Language
) -> None:
    """Prints those lines. What is to be pasted is not broken, however narrow the terminal is."""
    for line in submission_lines(grade, assignment, language):
        print_line(console, line)


def print_line(console: Console, line: RenderableType) -> None:
    """Prints one of the lines."""
    console.print(line, soft_wrap=isinstance(line, Text) and bool(line.no_wrap))


def remarks(grade: Grade, language: Language) -> list[RenderableType]:
    """What there is to say of the file itself, last why it could not be checked."""
    notes = [spoken_text(note, language) for note in grade.notes]
    lines = [line for note in notes for line in _message(note, 2, "yellow")]
    if grade.refusal is not None:
        lines += _message(spoken_text(grade.refusal, language), 2, "red")
    return lines


def _headline(grade: Grade, assignment: Assignment, language: Language) -> Indented:
    head = Text(f"{assignment.number:02d} {assignment.title.in_(language)}", style="bold")
    head.append(f"  {harmless(grade.student or grade.path)}", style="default not bold")
    if grade.late:
        head.append(f"  [{text('terminal.late', language)}]", style="yellow")
    return Indented(head, 0)


def _tasks(grade: Grade, assignment: Assignment, language: Language, *, public: bool) -> Bars:
    earned = {task.id: task.earned for task in grade.tasks}
    rows = []
    for task in assignment.tasks if grade.tests else ():
        ends = [test.outcome for test in grade.tests if test.task == task.id]
        done, most, key = float(ends.count(Outcome.PASSED)), float(len(ends)), "terminal.checks"
        words = {"passed": plain(done), "total": plain(most)}
        if not public:
            done, most, key = earned.get(task.id, 0.0), task.points, "terminal.points"
            words = {"earned": plain(done), "points": plain(most)}
        label = text(key, language, **words) if most else text("terminal.no_public", language)
        rows.append(Bar(task.title.in_(language), done / most if most else 0.0, label))
    return Bars(tuple(rows))


def failures(tests: Sequence[TestResult], language: Language) -> Iterator[RenderableType]:
    """Each test that did not pass, by its title, with its message."""
    failed = [test for test in tests if test.outcome is not Outcome.PASSED]
    said = {test.id: spoken(test, language) for test in failed}

    def sentences(test: TestResult) -> tuple[str, ...]:
        return test.task, test.outcome, said[test.id].diagnosis, said[test.id].prose

    # Neighbours that would say the same, as the checks of one blank do, say it once: the evidence
    # is that of the first, and comes before the others'.
    for _, alike in groupby(failed, sentences):
        group = list(alike)
        yield from (_failed(test, language) for test in group)
        yield from _message(said[group[0].id], 4)
        yield Text()


def _failed(test: TestResult, language: Language) -> Indented:
    style = _STYLES.get(test.outcome, "red")
    line = Text(harmless(test.title.in_(language) or test.id), style="bold")
    line.append(f"  {text(f'outcome.{test.outcome.value}', language)}", style=f"not bold {style}")
    return Indented(line, 4, Text(f"  {_SIGNS.get(test.outcome, '✗')} ", style=style))


def _summary(grade: Grade, language: Language, *, public: bool) -> Text:
    counts = Counter(test.outcome for test in grade.tests)
    line = Text("  ")
    for outcome in Outcome:
        if counts[outcome]:
            name = text(f"outcome.{outcome.value}", language)
            line.append(f"{name} {counts[outcome]}", style=_STYLES.get(outcome, "red"))
            line.append("   ")
    if not public:
        words = {"earned": plain(grade.score), "points": plain(grade.max_score)}
        total = text("terminal.points", language, **words)
        line.append(f"{text('terminal.total', language)} {total}", style="bold")
    line.rstrip()
    return line


def _hidden(assignment: Assignment, language: Language) -> Iterator[Text]:
    count = sum(check.count for check in assignment.hidden)
    yield Text(f"  {text('terminal.hidden', language, n=count)}")
    counts: Counter[str] = Counter()
    for check in assignment.hidden:  # the same title may stand for several tasks
        counts[check.title.in_(language)] += check.count
    for title, times in counts.items():
        line = Text(f"    · {title}")
        if times > 1:
            line.append(f"  {text('terminal.times', language, n=times)}", style="dim")
        yield line
    yield Text(f"  {text('terminal.hidden_note', language)}", style="bold")


def _message(said: Spoken, columns: int, style: str = "") -> Iterator[RenderableType]:
    """The message with its code in colour, the diagnosis first, the evidence dim.

    A command to paste is a line of its own that no terminal's width breaks.
    """
    prose = Text("\n".join(part for part in (said.diagnosis, said.prose) if part), style=style)
    prose.highlight_regex(r"`[^`\n]+`", "cyan")
    if prose.plain:
        yield Indented(prose, columns)
    for line in said.evidence:
        if line.startswith(COMMAND):
            yield Text(" " * columns + line, style="cyan", no_wrap=True, overflow="ignore")
        else:
            yield Indented(Text(line, style="dim"), columns)
