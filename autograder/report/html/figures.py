"""One assignment as the class page shows it: numbers in words, with titles and charts."""

from collections.abc import Mapping
from dataclasses import dataclass

from autograder.report.html.charts import Chart, histogram, item_map
from autograder.report.html.titles import Titles
from autograder.report.roster import Row, plain
from autograder.report.spoken import spoken
from autograder.report.statistics.assignment import AssignmentNumbers
from autograder.report.statistics.items import Item
from autograder.report.statistics.mistakes import Frequent
from autograder.report.statistics.tasks import TaskNumbers

NONE = "–"
_MOST_FREQUENT = 8


@dataclass(frozen=True, slots=True)
class TaskRate:
    """How many submissions have all points of a task, and its mean points."""

    title: str
    share: float
    full: str
    mean: str
    points: str


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One test: `share` passes of `count`; `flag` is empty where there is nothing to look at."""

    id: str
    title: str
    task: str
    visibility: str
    share: float
    difficulty: str
    count: int
    passed: int
    discrimination: str
    flag: str


@dataclass(frozen=True, slots=True)
class Known:
    """A known mistake, with the number of students who made it."""

    id: str
    task: str
    text: str
    students: int


@dataclass(frozen=True, slots=True)
class Figures:
    """One assignment. What has no value is a dash; `slowest` is None where nobody was graded."""

    title: str
    number: str
    numbers: AssignmentNumbers
    mean: str
    median: str
    histogram: Chart | None
    item_map: Chart | None
    tasks: tuple[TaskRate, ...]
    items: tuple[ItemLine, ...]
    flagged: int
    mistakes: tuple[Known, ...]
    seconds: str
    slowest: Row | None
    slowest_seconds: str


def figures(numbers: AssignmentNumbers, titles: Titles, owners: Mapping[int, Row]) -> Figures:
    """The figures of one assignment. `owners` are the rows by the identity of their grades."""
    folder, spread, pace = numbers.folder, numbers.spread, numbers.pace
    return Figures(
        title=titles.assignment(folder),
        number=titles.number(folder),
        numbers=numbers,
        mean=one_digit(spread.mean if spread else None),
        median=one_digit(spread.median if spread else None),
        histogram=histogram(numbers.bins),
        item_map=item_map(numbers.items),
        tasks=tuple(_task(task, folder, titles) for task in numbers.tasks),
        items=tuple(_item(item, folder, titles) for item in numbers.items),
        flagged=sum(item.flag is not None for item in numbers.items),
        mistakes=tuple(_known(e, folder, titles) for e in numbers.mistakes[:_MOST_FREQUENT]),
        seconds=_seconds(pace.median if pace else None),
        slowest=owners.get(id(pace.slowest)) if pace else None,
        slowest_seconds=_seconds(pace.slowest.seconds if pace else None),
    )


def one_digit(value: float | None) -> str:
    """`63.6`, `100`, or a dash."""
    return NONE if value is None else plain(round(value, 1))


def rate(part: int, whole: int) -> str:
    """`53%`. Nearly all is never written as all, nor nearly nobody as nobody."""
    if not whole:
        return NONE
    share = 100 * part / whole
    shown = f"{share:.0f}"
    return f"{share:.1f}%" if shown in ("0", "100") and 0 < part < whole else f"{shown}%"


def _task(task: TaskNumbers, folder: str, titles: Titles) -> TaskRate:
    return TaskRate(
        title=titles.task(folder, task.id),
        share=task.share,
        full=rate(task.full, task.count),
        mean=one_digit(task.mean),
        points=plain(task.points),
    )


def _item(item: Item, folder: str, titles: Titles) -> ItemLine:
    found = item.discrimination
    shown = NONE if found is None else f"{found:.2f}".replace("-0.00", "0.00")
    return ItemLine(
        id=item.id,
        title=item.title.in_(titles.language),
        task=titles.task(folder, item.task),
        visibility=item.visibility,
        share=item.difficulty or 0.0,
        difficulty=rate(item.passed, item.count),
        count=item.count,
        passed=item.passed,
        discrimination=shown.replace("-", "−"),
        flag=item.flag.value if item.flag else "",
    )


def _known(found: Frequent, folder: str, titles: Titles) -> Known:
    said = spoken(found.example, titles.language).diagnosis
    return Known(found.id, titles.task(folder, found.task), said, found.students)


def _seconds(value: float | None) -> str:
    if value is None:
        return NONE
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"
