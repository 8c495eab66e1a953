"""The gradebook of a course: a database in which gradings are only ever added."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from autograder.errors import GradeError
from autograder.gradebook import reading, recording
from autograder.gradebook.kept import Kept
from autograder.grades import Basis, Grade
from autograder.submission import Submission

READING = "reading"  # the option of a connection that will not write
_TRIES = 3


class Gradebook:
    """An open gradebook. `where` names it for people, without a password.

    Every method raises GradeError where the database cannot do what it must.
    """

    def __init__(self, engine: Engine, where: str) -> None:
        self._engine, self.where = engine, where

    def record(self, submission: Submission, grade: Grade, basis: Basis, run: str) -> None:
        """Keeps one grading of a submission that was handed in, in one transaction."""

        def write(connection: Connection) -> None:
            now = datetime.now(UTC)
            row = recording.write_submission(connection, submission, basis.assignment, now)
            recording.write_grading(connection, row, grade, basis, (run, now))

        self._write(write)

    def record_again(self, kept: Kept, grade: Grade, basis: Basis, run: str) -> None:
        """Keeps a regrading of a submission that is here already, in one transaction."""
        made = run, datetime.now(UTC)
        self._write(lambda c: recording.write_grading(c, kept.submission, grade, basis, made))

    def gradings(self, assignment: str | None = None, student: str | None = None) -> list[Kept]:
        """Every grading, in the order in which they were made, without tests and tasks."""
        with self._reading() as connection:
            return reading.read_gradings(connection, assignment, student)

    def whole(self, kept: Sequence[Kept]) -> list[Kept]:
        """The same gradings with their tasks and tests."""
        with self._reading() as connection:
            return reading.read_whole(connection, kept)

    def submissions(self, kept: Sequence[Kept]) -> list[Submission]:
        """For each grading the submission it is of, with its source."""
        with self._reading() as connection:
            found = reading.read_submissions(connection, sorted({k.submission for k in kept}))
        return [found[each.submission] for each in kept]

    def students(self) -> list[str]:
        """Everyone who handed in anything."""
        with self._reading() as connection:
            return reading.read_students(connection)

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()

    def _write(self, write: Callable[[Connection], None]) -> None:
        with told(self.where):
            for left in reversed(range(_TRIES)):
                try:
                    with self._engine.begin() as connection:
                        write(connection)
                    return
                except IntegrityError:  # another run wrote the same row at this very moment
                    if not left:
                        raise

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told(self.where), self._engine.connect() as connection:
            yield connection.execution_options(**{READING: True})


@contextmanager
def told(where: str) -> Iterator[None]:
    """Whatever the database says becomes one line that names it. Raises GradeError."""
    try:
        yield
    except DBAPIError as problem:
        reason = " ".join(str(problem.orig).split()) or type(problem.orig).__name__
        raise GradeError("gradebook_errors.failed", where=where, reason=reason) from None
    except SQLAlchemyError as problem:
        reason = " ".join(str(problem).split())
        raise GradeError("gradebook_errors.failed", where=where, reason=reason) from None
