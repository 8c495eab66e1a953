"""Reading gradings: totals in one query, tests and tasks only for those that are asked for."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from autograder.bilingual import Bilingual
from autograder.gradebook.kept import Kept
from autograder.gradebook.schema import gradings, submissions, tasks, tests
from autograder.grades import Basis, Grade, TaskScore, TestResult
from autograder.outcome import Outcome, Verdict
from autograder.submission import Submission

# A large class has half a million tests, and few words for them.
_OUTCOMES = {outcome.value: outcome for outcome in Outcome}
_words = lru_cache(maxsize=1 << 14)(Bilingual)
_AT_ONCE = 500  # ids in one query: every database has a limit


def read_gradings(
    connection: Connection, assignment: str | None = None, student: str | None = None
) -> list[Kept]:
    """Every grading, in the order in which they were made, without tests and tasks."""
    # The grading's own refusal is asked for; the submission's has the same names.
    other = ("id", "source", "refusal_ko", "refusal_en")
    columns = [column for column in submissions.c if column.name not in other]
    asked = select(gradings, *columns).join_from(gradings, submissions)
    if assignment is not None:
        asked = asked.where(submissions.c.assignment == assignment)
    if student is not None:
        asked = asked.where(submissions.c.student == student)
    order = submissions.c.assignment, submissions.c.student, gradings.c.graded, gradings.c.id
    return [_kept(row) for row in connection.execute(asked.order_by(*order))]


def read_students(connection: Connection) -> list[str]:
    """Everyone who handed in anything."""
    asked = select(submissions.c.student).distinct().order_by(submissions.c.student)
    return [str(row.student) for row in connection.execute(asked)]


def read_whole(connection: Connection, kept: Sequence[Kept]) -> list[Kept]:
    """The same gradings with their tasks and tests."""
    ids = [each.id for each in kept]
    by_task, by_test = _rows(connection, tasks, ids), _rows(connection, tests, ids)
    return [
        replace(
            each,
            grade=replace(
                each.grade,
                tasks=tuple(TaskScore(r.task, r.points, r.earned) for r in by_task[each.id]),
                tests=tuple(_test(row) for row in by_test[each.id]),
            ),
        )
        for each in kept
    ]


def read_submissions(connection: Connection, ids: Sequence[int]) -> dict[int, Submission]:
    """Submissions with their sources, as they were collected, by id."""
    found = {}
    for some in _some(ids):
        asked = select(submissions).where(submissions.c.id.in_(some))
        for row in connection.execute(asked):
            found[int(row.id)] = Submission(
                student=row.student,
                path=row.path,
                filename=row.filename,
                source=row.source.decode("utf-8", "surrogatepass"),
                digest=row.digest,
                submitted=row.submitted,
                notes=(),
                refusal=_refusal(row.refusal_ko, row.refusal_en),
            )
    return found


def _rows(connection: Connection, table: Table, ids: Sequence[int]) -> dict[int, list[Row[Any]]]:
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for some in _some(ids):
        asked = select(table).where(table.c.grading_id.in_(some)).order_by(table.c.position)
        for row in connection.execute(asked).all():
            found[row.grading_id].append(row)
    return found


def _some(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[at : at + _AT_ONCE] for at in range(0, len(ids), _AT_ONCE))


def _kept(row: Row[Any]) -> Kept:
    grade = Grade(
        student=row.student,
        path=row.path,
        digest=row.digest,
        verdict=Verdict(row.verdict),
        score=row.score,
        max_score=row.max_score,
        seconds=row.seconds,
        tasks=(),
        tests=(),
        refusal=_refusal(row.refusal_ko, row.refusal_en),
        submitted=row.submitted,
    )
    return Kept(
        id=row.id,
        submission=row.submission_id,
        seen=row.seen,
        basis=Basis(row.assignment, row.suite_digest, row.kit, row.seed),
        turn=row.turn,
        run=row.run,
        graded=row.graded,
        grade=grade,
    )


def _test(row: Sequence[Any]) -> TestResult:
    # All at once, in the order of the schema: asked for by name each takes its time.
    _, _, test, task, points, earned, outcome, visibility, *words, diagnosis, seconds, reveal = row
    return TestResult(
        id=test,
        task=task,
        points=points,
        earned=earned,
        outcome=_OUTCOMES[outcome],
        visibility=visibility,
        title=_words(words[0], words[1]),
        message=_words(words[2], words[3]),
        diagnosis=diagnosis,
        seconds=seconds,
        reveal=reveal,
    )


def _refusal(korean: str | None, english: str | None) -> Bilingual | None:
    return None if korean is None or english is None else Bilingual(korean, english)
