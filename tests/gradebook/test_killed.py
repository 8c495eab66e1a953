"""SIGKILL at any moment: what is in the gradebook is whole, and a second run completes it."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from autograder.gradebook import open_gradebook

pytestmark = pytest.mark.slow  # real processes, killed many times

ROOT = Path(__file__).parents[2]
COURSE = ROOT / "tests" / "scenarios" / "course"
GOOD = "def double(x):\n    return 2 * x\n\n\ndef quadruple(x):\n    return 4 * x\n"
CLASS = [f"학생{number:02d}" for number in range(25)]

# Records gradings without grading, so that nearly every moment is one of writing.
RECORDING = """
import sys
from pathlib import Path
from autograder.gradebook import open_gradebook
from tests.gradebook.making import BASIS, make_grade, make_submission
from autograder.outcome import Outcome
print("ready", flush=True)
with open_gradebook(Path(sys.argv[1])) as book:
    for number in range(int(sys.argv[2]), 10**6):
        submission = make_submission(f"{number:06d}", source="x" * 3000)
        book.record(submission, make_grade(submission, *[Outcome.PASSED] * 40), BASIS, "run")
        print(number, flush=True)
"""


def assert_whole(path: Path, tests: int) -> list[str]:
    """The database is sound and every grading has all its tests. Gives the students."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        if not connection.execute("SELECT name FROM sqlite_master").fetchall():
            return []  # killed before there was a table
        rows = "SELECT s.id, g.id FROM submission s LEFT JOIN grading g ON g.submission_id = s.id"
        assert all(None not in row for row in connection.execute(rows))
    with open_gradebook(path) as book:
        kept = book.whole(book.gradings())
    assert all(len(each.grade.tests) == tests and each.grade.tasks for each in kept)
    return [each.grade.student for each in kept]


def test_killed_while_it_writes(tmp_path: Path) -> None:
    # Many moments, from the making of the tables on: what was said to be kept is there and whole.
    path, said, moments = tmp_path / "book.sqlite", [], random.Random(5)
    for number in range(8):
        command = [sys.executable, "-c", RECORDING, str(path), str(number * 10**4)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            time.sleep(moments.uniform(0, 0.2))
            process.kill()
            said += [int(line) for line in process.stdout if line.endswith("\n")]
        kept = {int(student) for student in assert_whole(path, 40)} if path.exists() else set()
        assert set(said) <= kept
        assert len(kept) <= len(said) + number + 1
    assert len(said) > 20


def a_class(tmp_path: Path) -> tuple[Path, list[str], dict[str, str]]:
    """A course and a class that takes a moment; the command that grades it, and where."""
    course, folder = tmp_path / "course", tmp_path / "class"
    shutil.copytree(COURSE, course)
    for student in CLASS:
        (folder / student).mkdir(parents=True)
        (folder / student / "mini.py").write_text(f"import time\ntime.sleep(0.01)\n{GOOD}")
    command = [sys.executable, "-m", "autograder.cli", "run", "mini", str(folder)]
    return course, command, os.environ | {"GRADE_DB": str(tmp_path / "book.sqlite")}


def kill_at(kept: int, command: list[str], course: Path, environment: dict[str, str]) -> None:
    """Starts the command and kills it as soon as that many gradings are kept."""
    book = Path(environment["GRADE_DB"])
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=course, env=environment, stdout=quiet, stderr=quiet)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and count(book) < kept and process.poll() is None:
        time.sleep(0.001)
    process.send_signal(signal.SIGKILL)
    process.wait()


def test_grade_run_killed_and_run_again(tmp_path: Path) -> None:
    # Whenever it dies the book is whole; in the end everyone has one grading, all by one seed.
    course, command, environment = a_class(tmp_path)
    book = Path(environment["GRADE_DB"])
    for killed_at in (1, 4, 9):
        kill_at(killed_at, command, course, environment)
        assert killed_at <= len(assert_whole(book, 5)) < len(CLASS)
    subprocess.run(command, cwd=course, env=environment, check=True, capture_output=True)
    assert assert_whole(book, 5) == CLASS
    with open_gradebook(book) as opened:
        assert len({each.basis.seed for each in opened.gradings()}) == 1


def test_grade_regrade_killed_and_run_again(tmp_path: Path) -> None:
    # The suite has changed. A killed `--apply` has kept some whole regradings; the next goes on.
    course, command, environment = a_class(tmp_path)
    book = Path(environment["GRADE_DB"])
    subprocess.run(command, cwd=course, env=environment, check=True, capture_output=True)
    suite = course / "autograder" / "suites" / "01_mini" / "test_hidden_mini.py"
    suite.write_text(suite.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    regrade = [*command[:3], "regrade", "mini", "--apply"]
    for more in (1, 5, 12):
        kill_at(len(CLASS) + more, regrade, course, environment)
        assert len(CLASS) + more <= len(assert_whole(book, 5)) < 2 * len(CLASS)
    subprocess.run(regrade, cwd=course, env=environment, check=True, capture_output=True)
    assert sorted(assert_whole(book, 5)) == sorted(2 * CLASS)


def count(path: Path) -> int:
    """The gradings in a book that may not be there yet."""
    if not path.exists():
        return 0
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM grading").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
