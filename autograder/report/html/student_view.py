"""What a student's page shows of each assignment."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import PurePath

from autograder.grades import Grade
from autograder.outcome import Outcome
from autograder.report.html.penalty import Penalty, penalty_of
from autograder.report.html.task_view import TaskChecks, task_checks
from autograder.report.html.titles import Titles
from autograder.report.record import Circumstances, Illustration, Report, Slip
from autograder.report.roster import Row, plain
from autograder.report.spoken import Spoken, spoken_text


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a page holds it: nothing is loaded."""

    uri: str
    alt: str


@dataclass(frozen=True, slots=True)
class Others:
    """What else was handed in for the assignment: how many, and the best score among them."""

    count: int
    best: str


@dataclass(frozen=True, slots=True)
class Submitted:
    """One assignment of one student; `grade` is None where nothing was handed in.

    `score` is what counts, after any penalty. `file` has no folders: where the class's work lies is
    nobody's business. `zone` is the deadline's: the class's own clock.
    """

    title: str
    number: str
    grade: Grade | None
    file: str
    score: str
    max_score: str
    share: float
    penalty: Penalty | None
    deadline: datetime | None
    extended: bool
    zone: tzinfo | None
    slip: Slip | None
    others: Others | None
    tasks: tuple[TaskChecks, ...]
    refusal: Spoken | None
    notes: tuple[Spoken, ...]
    picture: Picture | None

    @property
    def unfinished(self) -> bool:
        """True where the grader itself could not finish a check."""
        return any(
            check.outcome is Outcome.GRADER_ERROR
            for task in self.tasks
            for finding in task.findings
            for check in finding.checks
        )


def submitted(row: Row, report: Report, titles: Titles) -> list[Submitted]:
    """The student's assignments, in the order of the gradings."""
    shown = []
    for each, grade in zip(report.gradings, row.grades, strict=True):
        known = report.known(row, each.assignment)
        penalty = penalty_of(grade, known.lateness, report.policy, titles.language)
        shown.append(_submitted(grade, known, penalty, each.assignment, titles))
    return shown


def _submitted(
    grade: Grade | None,
    known: Circumstances,
    penalty: Penalty | None,
    folder: str,
    titles: Titles,
) -> Submitted:
    refusal = grade.refusal if grade else None
    points = known.worth(grade) if grade else 0.0
    most = grade.max_score if grade else 0.0
    return Submitted(
        title=titles.assignment(folder),
        number=titles.number(folder),
        grade=grade,
        file=PurePath(grade.path).name if grade else "",
        score=plain(points) if grade else "–",
        max_score=plain(most) if grade else "–",
        share=points / most if most else 0.0,
        penalty=penalty,
        deadline=known.deadline,
        extended=known.extended,
        zone=known.deadline.tzinfo if known.deadline else None,
        slip=known.slip,
        others=_others(known.others),
        # Where there is a refusal, every test carries the same words: say them once.
        tasks=task_checks(grade, folder, titles) if grade and refusal is None else (),
        refusal=spoken_text(refusal, titles.language) if refusal else None,
        notes=tuple(spoken_text(note, titles.language) for note in grade.notes) if grade else (),
        picture=_picture(known.picture),
    )


def _others(scores: Sequence[float]) -> Others | None:
    return Others(len(scores), plain(max(scores))) if scores else None


def _picture(drawn: Illustration | None) -> Picture | None:
    if drawn is None:
        return None
    content = base64.b64encode(drawn.svg.encode("utf-8", "replace")).decode("ascii")
    return Picture(f"data:image/svg+xml;base64,{content}", drawn.alt)
