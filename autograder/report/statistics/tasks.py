"""How each task of an assignment went."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from autograder.grades import Grade, TaskScore

_ROUNDING = 1e-6  # a task's points are a sum of its tests'


@dataclass(frozen=True, slots=True)
class TaskNumbers:
    """Of `count` submissions `full` have all points of the task; `mean` of `points` on average."""

    id: str
    count: int
    full: int
    mean: float
    points: float

    @property
    def share(self) -> float:
        """The share that has all points."""
        return self.full / self.count


def task_numbers(grades: Sequence[Grade]) -> tuple[TaskNumbers, ...]:
    """The tasks in the order in which they are first met; suites of different age may differ."""
    scores: dict[str, list[TaskScore]] = {}
    for grade in grades:
        for task in grade.tasks:
            scores.setdefault(task.id, []).append(task)
    return tuple(_task(name, found) for name, found in scores.items())


def _task(name: str, scores: Sequence[TaskScore]) -> TaskNumbers:
    full = sum(each.earned >= each.points - _ROUNDING for each in scores)
    mean = fmean(each.earned for each in scores)
    return TaskNumbers(name, len(scores), full, mean, scores[-1].points)
