"""Numbers of one assignment for the class page: distribution, pass rates, outcomes, diagnoses."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean, median

from autograder.bilingual import Language
from autograder.grades import Grade, Gradings
from autograder.outcome import Outcome
from autograder.report.html.titles import Titles
from autograder.report.roster import plain, scored
from autograder.report.spoken import spoken

_BINS = 10
_MOST_FREQUENT = 8


@dataclass(frozen=True, slots=True)
class Bin:
    """Scores from `low` up to `high` percent; the last bin holds 100 too."""

    low: int
    high: int
    count: int
    share: float


@dataclass(frozen=True, slots=True)
class TaskRate:
    """How many submissions have all points of a task, and its mean points."""

    id: str
    title: str
    full: int
    total: int
    share: float
    mean: str
    points: str


@dataclass(frozen=True, slots=True)
class Frequent:
    """A known mistake, with the number of students who made it."""

    id: str
    task: str
    text: str
    students: int


@dataclass(frozen=True, slots=True)
class Figures:
    """One assignment in numbers, over the submissions that have a score."""

    title: str
    number: str
    graded: int
    mean: str
    median: str
    full: int
    bins: tuple[Bin, ...]
    tasks: tuple[TaskRate, ...]
    outcomes: tuple[tuple[Outcome, int], ...]
    diagnoses: tuple[Frequent, ...]


def figures(gradings: Gradings, titles: Titles, language: Language) -> Figures:
    """The figures of one assignment."""
    grades = scored(gradings.grades)
    scores = [grade.score for grade in grades]
    outcomes = Counter(test.outcome for grade in grades for test in grade.tests)
    return Figures(
        title=titles.assignment(gradings.assignment),
        number=titles.number(gradings.assignment),
        graded=len(grades),
        mean=plain(round(mean(scores), 1)) if scores else "–",
        median=plain(round(median(scores), 1)) if scores else "–",
        full=sum(grade.score >= grade.max_score for grade in grades),
        bins=_bins([percent(grade) for grade in grades]),
        tasks=_tasks(gradings.assignment, grades, titles),
        outcomes=tuple((each, outcomes[each]) for each in Outcome if outcomes[each]),
        diagnoses=_diagnoses(gradings.assignment, grades, titles, language),
    )


def percent(grade: Grade) -> float:
    """The score in percent of the most one can get."""
    return 100 * grade.score / grade.max_score if grade.max_score else 0.0


def _bins(percents: Sequence[float]) -> tuple[Bin, ...]:
    width = 100 // _BINS
    counts = Counter(min(max(int(each // width), 0), _BINS - 1) for each in percents)
    highest = max(counts.values(), default=1)
    return tuple(
        Bin(n * width, (n + 1) * width, counts[n], counts[n] / highest) for n in range(_BINS)
    )


def _tasks(folder: str, grades: Sequence[Grade], titles: Titles) -> tuple[TaskRate, ...]:
    points = {task.id: task.points for grade in grades for task in grade.tasks}
    rates = []
    for name, most in points.items():
        earned = [task.earned for grade in grades for task in grade.tasks if task.id == name]
        full = sum(each >= most for each in earned)
        rates.append(
            TaskRate(
                id=name,
                title=titles.task(folder, name),
                full=full,
                total=len(earned),
                share=full / len(earned),
                mean=plain(round(mean(earned), 1)),
                points=plain(most),
            )
        )
    return tuple(rates)


def _diagnoses(
    folder: str, grades: Sequence[Grade], titles: Titles, language: Language
) -> tuple[Frequent, ...]:
    students: Counter[tuple[str, str]] = Counter()
    texts: dict[tuple[str, str], str] = {}
    for grade in grades:
        found = {(t.task, t.diagnosis): t for t in grade.tests if t.diagnosis is not None}
        students.update(found.keys())
        for key, test in found.items():
            texts.setdefault(key, spoken(test, language).diagnosis)
    return tuple(
        Frequent(key[1], titles.task(folder, key[0]), texts[key], count)
        for key, count in students.most_common(_MOST_FREQUENT)
    )
