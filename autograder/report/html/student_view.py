"""What a student's page shows of each assignment."""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from autograder.bilingual import Language
from autograder.grades import Grade, Gradings, TestResult
from autograder.outcome import Outcome
from autograder.report.html.titles import Titles
from autograder.report.roster import Row, percent, plain
from autograder.report.spoken import Spoken, spoken, spoken_text


@dataclass(frozen=True, slots=True)
class Check:
    """One test with what a student may read of it: never what `reveal` holds."""

    title: str
    outcome: Outcome
    visibility: str
    points: str
    earned: str
    said: Spoken
    diagnosis: str


@dataclass(frozen=True, slots=True)
class TaskChecks:
    """One task with its points and its checks; `id` is empty for checks of no known task."""

    id: str
    title: str
    points: str
    earned: str
    share: float
    passed: int
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class Submitted:
    """One assignment of one student; `grade` is None where nothing was handed in."""

    title: str
    number: str
    grade: Grade | None
    score: str
    max_score: str
    share: float
    tasks: tuple[TaskChecks, ...]
    refusal: Spoken | None
    notes: tuple[Spoken, ...]
    picture: str


def submitted(
    row: Row,
    gradings: Sequence[Gradings],
    titles: Titles,
    language: Language,
    pictures: Mapping[tuple[str, str], str],
) -> list[Submitted]:
    """The student's assignments, in the order of the gradings."""
    return [
        _submitted(
            grade,
            each.assignment,
            titles,
            language,
            pictures.get((row.student, each.assignment), "") if row.copy == 0 else "",
        )
        for each, grade in zip(gradings, row.grades, strict=True)
    ]


def _submitted(
    grade: Grade | None, folder: str, titles: Titles, language: Language, picture: str
) -> Submitted:
    refusal = grade.refusal if grade else None
    return Submitted(
        title=titles.assignment(folder),
        number=titles.number(folder),
        grade=grade,
        score=plain(grade.score) if grade else "–",
        max_score=plain(grade.max_score) if grade else "–",
        share=percent(grade) / 100 if grade else 0.0,
        # Where there is a refusal, every test carries the same words: say them once.
        tasks=_tasks(grade, folder, titles, language) if grade and refusal is None else (),
        refusal=spoken_text(refusal, language) if refusal else None,
        notes=tuple(spoken_text(note, language) for note in grade.notes) if grade else (),
        picture=_data_uri(picture) if picture else "",
    )


def _tasks(grade: Grade, folder: str, titles: Titles, language: Language) -> tuple[TaskChecks, ...]:
    known = {task.id for task in grade.tasks}
    found = []
    for task in grade.tasks:
        tests = [test for test in grade.tests if test.task == task.id]
        title = titles.task(folder, task.id)
        found.append(_task((task.id, title), task.earned, task.points, tests, language))
    rest = [test for test in grade.tests if test.task not in known]
    if rest:
        found.append(_task(("", ""), 0.0, 0.0, rest, language))
    return tuple(found)


def _task(
    name: tuple[str, str],
    earned: float,
    points: float,
    tests: Sequence[TestResult],
    language: Language,
) -> TaskChecks:
    return TaskChecks(
        id=name[0],
        title=name[1],
        points=plain(points),
        earned=plain(earned),
        share=earned / points if points else 0.0,
        passed=sum(test.outcome is Outcome.PASSED for test in tests),
        checks=tuple(_check(test, language) for test in tests),
    )


def _check(test: TestResult, language: Language) -> Check:
    return Check(
        title=test.title.in_(language) or test.id,
        outcome=test.outcome,
        visibility=test.visibility,
        points=plain(test.points),
        earned=plain(test.earned),
        said=spoken(test, language),
        diagnosis=test.diagnosis or "",
    )


def _data_uri(svg: str) -> str:
    content = base64.b64encode(svg.encode("utf-8", "replace")).decode("ascii")
    return f"data:image/svg+xml;base64,{content}"
