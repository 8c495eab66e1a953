"""Writing a grading: one transaction, so that a kill at any moment leaves the gradebook whole."""

import hashlib
import json
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from autograder.gradebook.schema import gradings, submissions, tasks, tests
from autograder.grades import Basis, Grade, TestResult
from autograder.outcome import Outcome
from autograder.submission import Submission


def write_submission(
    connection: Connection, submission: Submission, assignment: str, now: datetime
) -> int:
    """The submission as it was handed in. Gives the id of its row, made or brought up to date."""
    key = {
        "student": submission.student,
        "assignment": assignment,
        "digest": submission.digest,
        "submitted": submission.submitted,
    }
    same = [submissions.c[name] == value for name, value in key.items()]
    refusal = submission.refusal
    content = {
        "seen": _later(connection, submission.student, assignment, now),
        "path": submission.path,
        "filename": submission.filename,
        "source": submission.source.encode("utf-8", "surrogatepass"),
        "refusal_ko": refusal and refusal.ko,
        "refusal_en": refusal and refusal.en,
    }
    found = connection.execute(select(submissions.c.id).where(*same)).scalar()
    if found is not None:
        mine = submissions.c.id == found
        connection.execute(update(submissions).where(mine).values(content))
        return int(found)
    made = connection.execute(insert(submissions).values(key | content)).inserted_primary_key
    assert made is not None  # every dialect we accept gives the key of an inserted row
    return int(made[0])


def write_grading(
    connection: Connection, submission: int, grade: Grade, basis: Basis, made: tuple[str, datetime]
) -> None:
    """One grading of that submission, with tasks and tests. `made` is by which run, and when."""
    run, now = made
    key = {
        "submission_id": submission,
        "suite_digest": basis.suite_digest,
        "kit": basis.kit,
        "seed": basis.seed,
        "outcomes": outcomes_digest(grade),
    }
    turn = _next_turn(connection, submission)
    same = [gradings.c[name] == value for name, value in key.items()]
    stamp = {"turn": turn, "run": run, "graded": now}
    if connection.execute(update(gradings).where(*same).values(stamp)).rowcount:
        return  # the same grading again: it is the latest now, and no row of its own
    refusal = grade.refusal
    row = key | stamp | {
        "verdict": grade.verdict.value,
        "score": grade.score,
        "max_score": grade.max_score,
        "seconds": grade.seconds,
        "refusal_ko": refusal and refusal.ko,
        "refusal_en": refusal and refusal.en,
    }  # fmt: skip
    (grading,) = connection.execute(insert(gradings).values(row)).inserted_primary_key or (None,)
    if grade.tasks:
        rows = [
            {"task": task.id, "points": task.points, "earned": task.earned} for task in grade.tasks
        ]
        connection.execute(insert(tasks), _numbered(grading, rows))
    if grade.tests:
        connection.execute(insert(tests), _numbered(grading, [_test(each) for each in grade.tests]))


def outcomes_digest(grade: Grade) -> str:
    """A digest of how each test ended and what it earned; not of how long it took."""
    ends = [[test.id, test.outcome.value, test.points, test.earned] for test in grade.tests]
    text = json.dumps([grade.verdict.value, grade.score, grade.max_score, ends])
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _later(connection: Connection, student: str, assignment: str, now: datetime) -> datetime:
    """Now, or just after what was seen last: a clock set back makes nothing older."""
    mine = submissions.c.student == student, submissions.c.assignment == assignment
    last = connection.execute(select(func.max(submissions.c.seen)).where(*mine)).scalar()
    return now if last is None else max(now, last + timedelta(microseconds=1))


def _next_turn(connection: Connection, submission: int) -> int:
    mine = gradings.c.submission_id == submission
    return (connection.execute(select(func.max(gradings.c.turn)).where(mine)).scalar() or 0) + 1


def _test(test: TestResult) -> dict[str, Any]:
    return {
        "test": test.id,
        "task": test.task,
        "points": test.points,
        "earned": test.earned,
        "outcome": test.outcome.value,
        "visibility": test.visibility,
        "title_ko": test.title.ko,
        "title_en": test.title.en,
        "message_ko": test.message.ko,
        "message_en": test.message.en,
        "diagnosis": test.diagnosis,
        "seconds": test.seconds,
        # Hidden inputs and answers are not kept: only what the grader itself failed in.
        "reveal": test.reveal if test.outcome is Outcome.GRADER_ERROR else "",
    }


def _numbered(grading: int | None, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"grading_id": grading, "position": at} | row for at, row in enumerate(rows)]
