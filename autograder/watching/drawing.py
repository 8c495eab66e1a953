"""The lines of a view, for whatever width the terminal has."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime

from rich.cells import cell_len, set_cell_size
from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from autograder.assignment import Task
from autograder.bilingual import Language
from autograder.catalogue import text
from autograder.explain import harmless
from autograder.grades import Grade
from autograder.outcome import Outcome
from autograder.progress import first_failing
from autograder.report.bars import bar
from autograder.report.one_submission import failures, remarks
from autograder.watching.keys import Action
from autograder.watching.listing import Listing
from autograder.watching.view import View

_MOST_NAMES = 6  # of failing checks: a screen has no more room
_WIDEST_BAR, _NARROWEST_BAR = 20, 6
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
    yield head
    yield Text()


def running_line(view: View, language: Language, now: datetime) -> RenderableType:
    """That the check runs, and since when."""
    assert view.running is not None
    seconds = max(0, int((now - view.running).total_seconds()))
    said = text("watch.running", language, since=f"{view.running:%H:%M:%S}", seconds=seconds)
    return Text(f"  {said}", style="yellow")


def result_lines(view: View, language: Language, width: int) -> Iterator[RenderableType]:
    """The tasks, the check to look at next with its whole message, and the others by name."""
    if view.problem:
        yield Padding(Text(view.problem, style="red"), (0, 0, 0, 2))
        return
    grade = view.grade
    if grade is None:
        return
    yield from remarks(grade, language)
    if grade.refusal is not None:
        return
    yield from _tasks(view, grade, language, width)
    yield Text()
    yield from _next_failure(grade, language)
    yield _hidden(view, language)


def _tasks(view: View, grade: Grade, language: Language, width: int) -> Iterator[Text]:
    rows = [(each.title.in_(language), *_passed(each, grade)) for each in view.assignment.tasks]
    return _bars(rows, width)


def _passed(task: Task, grade: Grade) -> tuple[int, int]:
    mine = [test.outcome for test in grade.tests if test.task == task.id]
    return mine.count(Outcome.PASSED), len(mine)


def _bars(rows: Sequence[tuple[str, int, int]], width: int) -> Iterator[Text]:
    """A line for each title with so many of so many, the bar and then the title giving way."""
    labels = [f"{passed}/{total}" if total else "–" for _, passed, total in rows]
    widest_label = max(map(cell_len, labels), default=0)
    widest = max((cell_len(title) for title, _, _ in rows), default=0)
    room = width - 7 - widest_label  # two spaces before each, and one at the end
    bar_width = max(_NARROWEST_BAR, min(_WIDEST_BAR, room - widest))
    title_width = max(1, min(widest, room - bar_width))
    for (title, passed, total), label in zip(rows, labels, strict=True):
        drawn = bar(passed / max(1, total), bar_width)
        name = set_cell_size(title, title_width)
        yield Text.assemble(f"  {name}  ", drawn, f"  {label.rjust(widest_label)}")


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
        yield Padding(line.append(f" {names}", style="not bold"), (0, 0, 0, 2))
        yield Text()


def _hidden(view: View, language: Language) -> RenderableType:
    count = sum(check.count for check in view.assignment.hidden)
    said = text("watch.hidden", language, n=count) if count else ""
    return Padding(Text(said, style="dim"), (0, 0, 0, 2))


def footer_lines(view: View, language: Language, width: int) -> Iterator[RenderableType]:
    """What the last key brought, the progress over the course, and the keys."""
    if view.listing is not None:
        yield from _listing(view.listing, language, width)
    if view.notice:
        yield Text()
        yield from (Padding(Text(line, style="cyan"), (0, 0, 0, 2)) for line in view.notice)
    yield Text()
    course = text("watch.course", language, done=view.done, count=view.count)
    bar_width = max(_NARROWEST_BAR, min(_WIDEST_BAR, width - cell_len(course) - 5))
    yield Text.assemble(f"  {course}  ", bar(view.done / max(1, view.count), bar_width))
    if view.keys:
        yield from _keys(language, width)


def _listing(listing: Listing, language: Language, width: int) -> Iterator[Text]:
    rows = []
    for choice in listing.choices:
        title = f"{choice.assignment.number:2d} {choice.assignment.title.in_(language)}"
        standing = choice.standing
        rows.append((title, standing.passed, standing.total) if standing else (title, 0, 0))
    yield from _bars(rows, width)
    yield Text(f"  {text('watch.choose', language)} {listing.typed}", style="bold")


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
