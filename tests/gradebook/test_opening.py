"""A gradebook opens, or says in one line what is in the way, and never a password."""

import re
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from autograder.course import Course, GradebookSetting
from autograder.errors import GradeError, LibraryMissing
from autograder.gradebook import Gradebook, open_gradebook, place_of
from tests.gradebook.making import BASIS, make_grade, make_submission


@pytest.fixture
def course(small_course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    monkeypatch.delenv("GRADE_DB", raising=False)
    return replace(small_course, root=tmp_path)


def with_url(course: Course, url: str) -> Course:
    return replace(course, gradebook=GradebookSetting(url=url))


def refusal(place: str | Path) -> GradeError:
    with pytest.raises(GradeError) as caught, open_gradebook(place):
        pass
    return caught.value


def test_where_it_is(course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The environment wins, then course.toml, whose paths begin at the course.
    url = "postgresql://kim@db/grades"
    assert place_of(course) == tmp_path / ".gradekit" / "gradebook.sqlite"
    assert place_of(with_url(course, "성적.sqlite")) == tmp_path / "성적.sqlite"
    assert place_of(with_url(course, "sqlite:///b.sqlite")) == tmp_path / "b.sqlite"
    assert place_of(with_url(course, "sqlite:////b.sqlite")) == Path("/b.sqlite")
    assert place_of(with_url(course, url)) == url
    monkeypatch.setenv("GRADE_DB", "here.sqlite")
    assert place_of(with_url(course, url)) == Path.cwd() / "here.sqlite"


@pytest.mark.parametrize("name", ["a?b=c", "a%20b", "한글 이름", "a#b", "a'b", "sqlite:"])
def test_any_name_of_a_file(tmp_path: Path, name: str) -> None:
    # A path is a path, whatever an URL would make of its signs.
    with open_gradebook(tmp_path / name / "book"):
        pass
    assert (tmp_path / name / "book").is_file()


@pytest.mark.parametrize(
    "place", ["mysql://u:secret@h/d", "://", "sqlite://", "postgresql+nodriver", "x://y"]
)
def test_what_is_no_gradebook(place: str) -> None:
    # Another database, or a slip of the hand: the line says what to write, and no password.
    error = refusal(place)
    assert "secret" not in error.said("ko") + error.said("en")
    assert error.remedy is not None
    assert "postgresql://" in error.remedy.en


def test_a_server_that_is_away_and_its_password() -> None:
    # The line names the place and not the password.
    error = refusal("postgresql://kim:s3cret@127.0.0.1:1/grades?connect_timeout=2")
    assert "127.0.0.1" in error.said("en")
    assert "s3cret" not in error.said("en")


def test_files_that_are_no_gradebook(tmp_path: Path) -> None:
    # Something else's file is refused and stays as it was.
    other = tmp_path / "grades.xlsx"
    other.write_bytes(b"PK" + b"\0\1" * 2000)
    assert "not a database" in refusal(other).said("en")
    assert other.read_bytes()[:2] == b"PK"
    refusal(tmp_path)
    refusal(other / "book.sqlite")


def test_it_is_its_owners_alone(tmp_path: Path) -> None:
    # Grades and sources are not for everybody who has an account on the machine.
    with open_gradebook(tmp_path / "book") as book:
        submission = make_submission()
        book.record(submission, make_grade(submission), BASIS, "run")
        files = list(tmp_path.glob("book*"))
        assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
    assert len(files) == 3


def test_a_newer_format_is_not_touched(tmp_path: Path) -> None:
    # A kit of tomorrow may keep more than this one would write.
    with open_gradebook(tmp_path / "book"):
        pass
    with sqlite3.connect(tmp_path / "book") as connection:
        connection.execute("UPDATE gradebook_format SET version = 2")
    connection.close()
    assert "format 2" in refusal(tmp_path / "book").said("en")


def test_a_full_disk_loses_nothing_that_was_kept(tmp_path: Path) -> None:
    # SQLite's own limit stands in for the disk's: one line, and what is kept stays whole.
    kept = 0
    with open_gradebook(tmp_path / "book") as book:
        with book._engine.connect() as connection:  # the limit is the connection's own
            pages = connection.execute(text("PRAGMA page_count")).scalar() or 0
            connection.execute(text(f"PRAGMA max_page_count = {pages + 8}"))
        said = ""
        while kept < 1000 and not said:
            submission = make_submission(f"{kept:04d}", source="x" * 2000)
            try:
                book.record(submission, make_grade(submission), BASIS, "run")
                kept += 1
            except GradeError as error:
                said = error.said("en")
        assert "disk is full" in said
    with open_gradebook(tmp_path / "book") as book:
        assert 0 < len(book.gradings()) == kept < 1000
        assert all(len(each.grade.tests) == 2 for each in book.whole(book.gradings()))


def test_everything_points_at_what_is_there(book: Gradebook) -> None:
    # A submission that is taken out takes its gradings along: foreign keys are really on.
    submission = make_submission()
    book.record(submission, make_grade(submission), BASIS, "run")
    with book._engine.begin() as connection:
        connection.execute(text("DELETE FROM submission"))
        for table in ("grading", "task_score", "test_result"):
            assert connection.execute(text(f"SELECT count(*) FROM {table}")).scalar() == 0


def test_without_its_libraries() -> None:
    # One line says what to install, for SQLAlchemy and for PostgreSQL's driver.
    program = (
        "import sys\nsys.modules[sys.argv[1]] = None\n"
        "from autograder.errors import LibraryMissing\n"
        "try:\n from autograder.gradebook import open_gradebook\n"
        " with open_gradebook('postgresql://x@127.0.0.1:1/x'): pass\n"
        "except LibraryMissing as error: print(error.said('en'))"
    )
    for library, extra in (("sqlalchemy", "instructor"), ("psycopg", "postgresql")):
        done = subprocess.run(
            [sys.executable, "-c", program, library], capture_output=True, text=True, check=True
        )
        assert re.search(rf"pip install 'gradekit\[{extra}\]'", done.stdout)
    assert issubclass(LibraryMissing, GradeError)
