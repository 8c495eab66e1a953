"""The lines of a view, for whatever width the terminal has."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from rich.cells import cell_len
from rich.console import RenderableType
from rich.text import Text

from autograder.bilingual import Language
from autograder.catalogue import text
from autograder.explain import harmless
from autograder.grades import Grade
from autograder.outcome import Outcome
from autograder.progress import first_failing
from autograder.report.bars import Bar, Bars, bar
from autograder.report.indented import Indented
from autograder.report.one_submission import failures, remarks
from autograder.watching.keys import Action
from autograder.watching.listing import Listing
from autograder.watching.view import View

_MOST_NAMES = 6  # of failing checks: a screen has no more room
_LETTERS = {
    Action.HINT: "h",
    Action.NEXT: "n",
    Action.LIST: "l",
    Action.SHOW: "s",
    Action.SUBMIT: "u",
    Action.AGAIN: "r",
    Action.QUIT: "q",
    Action.HELP: "?",
}


def head_lines(view: View, language: Language) -> Iterator[RenderableType]:
    """Which assignment, which file, and when it was checked."""
    assignment = view.assignment
    head = Text(f"{assignment.number:02d} {assignment.title.in_(language)}", style="bold")
    head.append(f"  {harmless(view.file)}", style="default not bold")
    if view.at is not None and view.running is None:
        head.append(f"  {view.at:%H:%M:%S}", style="dim not bold")
    yield Indented(head, 0)
    yield Text()


def running_line(view: View, language: Language, now: datetime) -> RenderableType:
    """That the check runs, and since when."""
    assert view.running is not None
    seconds = max(0, int((now - view.running).total_seconds()))
    said = text("watch.running", language, since=f"{view.running:%H:%M:%S}", seconds=seconds)
    return Indented(Text(said, style="yellow"), 2)


def result_lines(view: View, language: Language) -> Iterator[RenderableType]:
    """The tasks, the check to look at next with its whole message, and the others by name."""
    if view.problem:
        yield Indented(Text(view.problem, style="red"), 2)
        return
    grade = view.grade
    if grade is None:
        return
    yield from remarks(grade, language)
    if grade.refusal is not None:
        return
    yield _tasks(view, grade, language)
    yield Text()
    yield from _next_failure(grade, language)
    yield _hidden(view, language)


def _tasks(view: View, grade: Grade, language: Language) -> Bars:
    rows = []
    for task in view.assignment.tasks:
        mine = [test.outcome for test in grade.tests if test.task == task.id]
        rows.append(_counted(task.title.in_(language), mine.count(Outcome.PASSED), len(mine)))
    return Bars(tuple(rows))


def _counted(title: str, passed: int, total: int) -> Bar:
    return Bar(title, passed / max(1, total), f"{passed}/{total}" if total else "–")


def _next_failure(grade: Grade, language: Language) -> Iterator[RenderableType]:
    first = first_failing(grade.tests)
    if first is None:
        yield Text(f"  ✓ {text('watch.all_passed', language)}", style="green")
        yield Text()
        return
    yield from failures([first], language)
    failed = [test for test in grade.tests if test.outcome is not Outcome.PASSED]
    others = [harmless(test.title.in_(language) or test.id) for test in failed if test != first]
    if others:
        times = [f"{name} ×{n}" if n > 1 else name for name, n in Counter(others).items()]
        names = " · ".join([*times[:_MOST_NAMES], *(["…"] if len(times) > _MOST_NAMES else [])])
        line = Text(text("watch.others", language, n=len(others)), style="bold")
        yield Indented(line.append(f" {names}", style="not bold"), 2)
        yield Text()


def _hidden(view: View, language: Language) -> RenderableType:
    count = sum(check.count for check in view.assignment.hidden)
    said = text("watch.hidden", language, n=count) if count else ""
    return Indented(Text(said, style="dim"), 2)


def footer_lines(view: View, language: Language, width: int) -> Iterator[RenderableType]:
    """What the last key brought, the progress over the course, and the keys."""
    if view.listing is not None:
        yield from _listing(view.listing, language)
    if view.notice:
        yield Text()
        yield from (Indented(Text(line, style="cyan"), 2) for line in view.notice)
    yield Text()
    course = text("watch.course", language, done=view.done, count=view.count)
    bar_width = max(6, min(20, width - cell_len(course) - 5))
    yield Text.assemble(f"  {course}  ", bar(view.done / max(1, view.count), bar_width))
    if view.keys:
        yield from _keys(language, width)


def _listing(listing: Listing, language: Language) -> Iterator[RenderableType]:
    rows = []
    for choice in listing.choices:
        title = f"{choice.assignment.number:2d} {choice.assignment.title.in_(language)}"
        standing = choice.standing
        rows.append(_counted(title, *((standing.passed, standing.total) if standing else (0, 0))))
    yield Bars(tuple(rows))
    yield Text(f"  {text('watch.choose', language)} {listing.typed}".rstrip(), style="bold")


def _keys(language: Language, width: int) -> Iterator[Text]:
    """Letters with names, each name beside its letter where the line has to be broken."""
    line = Text()
    for action, letter in _LETTERS.items():
        name = text(f"watch.key_{action.name.lower()}", language)
        cell = Text.assemble("  ", (letter, "bold reverse"), (f" {name}", "dim"))
        if line and line.cell_len + cell.cell_len > width:
            yield line
            line = Text()
        line.append(cell)
    yield line
