"""Gradebooks to try: in SQLite always, in PostgreSQL where `--postgresql` asks for it."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest
from sqlalchemy import create_engine

from autograder.gradebook import Gradebook, open_gradebook
from autograder.gradebook.schema import METADATA


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The URL of a PostgreSQL server of our own, on a socket in a folder of its own.

    Fails where PostgreSQL is not installed: who asks for these tests wants to know that.
    """
    programs = [*Path("/usr/lib/postgresql").glob("*/bin/initdb"), shutil.which("initdb")]
    found = next((Path(each) for each in programs if each), None)
    assert found, "PostgreSQL is not installed: apt-get install postgresql"
    # It refuses to run as root, and the folder must be its user's.
    user = "postgres" if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="gradebook-") as folder:
        if user:
            shutil.chown(folder, user)
        with _server(found.parent, Path(folder), user):
            yield f"postgresql://grader@/postgres?host={quote(folder)}"


@contextmanager
def _server(programs: Path, folder: Path, user: str | None) -> Iterator[None]:
    data, socket = folder / "data", f"-c unix_socket_directories={folder} -c listen_addresses="
    quick = f"{socket} -c fsync=off -c full_page_writes=off"

    def call(*command: object) -> None:
        subprocess.run(
            [*map(str, command)], user=user, cwd=folder, check=True, stdout=subprocess.DEVNULL
        )

    call(programs / "initdb", "-D", data, "-U", "grader", "-A", "trust", "--no-sync", "-E", "UTF8")
    control = programs / "pg_ctl", "-D", data
    call(*control, "-w", "-l", folder / "log", "-o", quick, "start")
    try:
        yield
    finally:
        call(*control, "-m", "immediate", "stop")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str | Path:
    """Where an empty gradebook may be made."""
    if request.param == "sqlite":
        return tmp_path / "a book" / "gradebook.sqlite"
    url = str(request.getfixturevalue("postgresql"))
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    METADATA.drop_all(engine)
    engine.dispose()
    return url


@pytest.fixture
def book(place: str | Path) -> Iterator[Gradebook]:
    """An open, empty gradebook."""
    with open_gradebook(place) as opened:
        yield opened
