"""One assignment of one class in numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from autograder.grades import Grade, Gradings
from autograder.outcome import Verdict
from autograder.report.roster import is_stuck, percent, scored
from autograder.report.statistics.items import Item, item_numbers
from autograder.report.statistics.mistakes import Ending, Frequent, endings, frequent_mistakes
from autograder.report.statistics.spread import Bin, Spread, bins, spread
from autograder.report.statistics.tasks import TaskNumbers, task_numbers


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many handed in, how many did not, and what became of it; `full` have full marks."""

    handed_in: int
    missing: int
    late: int
    graded: int
    ungradable: int
    stuck: int
    full: int


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds that grading took: the median, and the submission that took longest."""

    median: float
    slowest: Grade


@dataclass(frozen=True, slots=True)
class AssignmentNumbers:
    """All but `turnout` is over the submissions that have a score.

    `spread` and `pace` are None where there is none.
    """

    folder: str
    turnout: Turnout
    spread: Spread | None
    bins: tuple[Bin, ...]
    tasks: tuple[TaskNumbers, ...]
    items: tuple[Item, ...]
    endings: tuple[Ending, ...]
    mistakes: tuple[Frequent, ...]
    pace: Pace | None


def assignment_numbers(gradings: Gradings, students: int) -> AssignmentNumbers:
    """The numbers of one assignment in a class of so many students."""
    grades = scored(gradings.grades)
    percents = [percent(grade) for grade in grades]
    return AssignmentNumbers(
        folder=gradings.assignment,
        turnout=_turnout(gradings.grades, students),
        spread=spread(percents),
        bins=bins(percents),
        tasks=task_numbers(grades),
        items=item_numbers(grades),
        endings=endings(grades),
        mistakes=frequent_mistakes(grades),
        pace=_pace(grades),
    )


def _turnout(grades: Sequence[Grade], students: int) -> Turnout:
    graded = scored(grades)
    return Turnout(
        handed_in=len(grades),
        missing=max(students - len({grade.student for grade in grades}), 0),
        late=sum(grade.late for grade in grades),
        graded=len(graded),
        ungradable=sum(grade.verdict is Verdict.UNGRADABLE for grade in grades),
        stuck=sum(map(is_stuck, grades)),
        full=sum(grade.score >= grade.max_score for grade in graded),
    )


def _pace(grades: Sequence[Grade]) -> Pace | None:
    if not grades:
        return None
    slowest = max(grades, key=lambda grade: grade.seconds)
    return Pace(median(grade.seconds for grade in grades), slowest)
