"""Opens a gradebook: an SQLite file that is made on first use, or PostgreSQL by its URL."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, insert, make_url, select
from sqlalchemy.exc import (
    ArgumentError,
    DBAPIError,
    IntegrityError,
    OperationalError,
    ProgrammingError,
)

from autograder.errors import GradeError, LibraryMissing
from autograder.gradebook.book import READING, Gradebook, told
from autograder.gradebook.schema import FORMAT, METADATA, formats

_BUSY_SECONDS = 60  # another run's transaction takes milliseconds, a slow disk more
_TRIES = 5
_PAUSE_SECONDS = 0.1
# How it looks where another run makes the same tables at this very moment.
_RACE: dict[str, tuple[type[DBAPIError], ...]] = {
    "sqlite": (OperationalError,),
    "postgresql": (IntegrityError, ProgrammingError),
}


@contextmanager
def open_gradebook(place: str | Path) -> Iterator[Gradebook]:
    """The gradebook at that URL or path, its tables made where they are not there yet.

    Raises GradeError where it cannot be opened, LibraryMissing where PostgreSQL's is missing.
    """
    url = _url(place)
    where = _shown(url)
    engine = _engine(url, where)
    try:
        with told(where):
            _prepare(engine, where)
        yield Gradebook(engine, where)
    finally:
        engine.dispose()


def _url(place: str | Path) -> URL:
    if isinstance(place, Path):
        return URL.create("sqlite", database=str(place))
    try:
        url = make_url(place)
    except ArgumentError:
        raise GradeError("gradebook_errors.not_a_url") from None
    match url.get_backend_name():
        case "sqlite" if url.database not in (None, "", ":memory:"):
            return url.set(drivername="sqlite")
        case "postgresql":
            return url.set(drivername="postgresql+psycopg")
    raise GradeError("gradebook_errors.which_database", where=_shown(url))


def _shown(url: URL) -> str:
    if url.get_backend_name() == "sqlite" and url.database:
        return url.database
    return url.render_as_string(hide_password=True)


def _engine(url: URL, where: str) -> Engine:
    if url.get_backend_name() == "postgresql":
        try:
            return create_engine(url, connect_args={"connect_timeout": 5})
        except ModuleNotFoundError:
            raise LibraryMissing("gradebook_errors.no_psycopg", where=where) from None
    path = Path(url.database or "")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.touch(mode=0o600)  # grades and sources are nobody else's on this machine
    except OSError as problem:
        reason = problem.strerror or "–"
        raise GradeError("gradebook_errors.failed", where=where, reason=reason) from None
    engine = create_engine(url, connect_args={"timeout": _BUSY_SECONDS})
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: Any, _: object) -> None:
    """Readers do not wait for a writer; nothing points at what is not there."""
    connection.isolation_level = None  # transactions begin as `_begin_sqlite` says
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Connection) -> None:
    """Who writes waits for other writers at the start, not in the middle where it is too late."""
    reading = connection.get_execution_options().get(READING)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _prepare(engine: Engine, where: str) -> None:
    """The tables, whoever else makes them at this moment. Raises GradeError for a newer format."""
    for left in reversed(range(_TRIES)):
        try:
            with engine.begin() as connection:
                METADATA.create_all(connection)
                version = connection.execute(select(formats.c.version)).scalar()
                if version is None:
                    connection.execute(insert(formats).values(version=FORMAT))
            break
        except _RACE[engine.dialect.name]:
            if not left:
                raise
            time.sleep(_PAUSE_SECONDS)
    if version not in (None, FORMAT):
        raise GradeError("gradebook_errors.format", where=where, version=version, known=FORMAT)
