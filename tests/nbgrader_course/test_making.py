"""`grade nbgrader init` writes only where it should, and says clearly where it does not."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.errors import GradeError
from autograder.nbgrader_course.making import make_course
from autograder.roster import course_roster
from tests.nbgrader_course.conftest import NAME, ROOT, WISH

pytestmark = pytest.mark.slow  # a new gradebook takes nbgrader seconds


def made_at(course: Course, folder: Path) -> list[str]:
    return list(make_course(course, folder, WISH, course_roster(course)).changed)


@pytest.fixture(scope="module")
def folder(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """nbgrader's folder as it was first made."""
    folder = tmp_path_factory.mktemp("made") / "class"
    assert f"source/{NAME}/mini.ipynb" in made_at(course, folder)
    return folder


def test_once_more_changes_nothing_and_keeps_the_settings(course: Course, folder: Path) -> None:
    # The instructor's own settings are work that must not be lost.
    config = folder / "nbgrader_config.py"
    config.write_text(config.read_text("utf-8") + "# mine\n", "utf-8")
    assert made_at(course, folder) == []
    assert config.read_text("utf-8").endswith("# mine\n")


def test_students_and_deadlines(folder: Path) -> None:
    # A roster with a BOM and Korean names; nbgrader's CSV has no quotes for a comma.
    with closing(sqlite3.connect(folder / "gradebook.db")) as book:
        students = book.execute("SELECT id, last_name, first_name FROM student").fetchall()
        ((due,),) = book.execute("SELECT duedate FROM assignment").fetchall()
    assert sorted(students) == [("20261", "김하늘", "가"), ("20262", "박 보검", "나")]
    assert due.startswith("2026-09-18 14:59")  # in UTC


def test_a_program_with_answers_in_source_is_refused(course: Course, folder: Path) -> None:
    # nbgrader would release it as it is.
    leak = folder / "source" / NAME / "mini.py"
    leak.write_text("answers")
    with pytest.raises(GradeError, match=r"mini\.py"):
        made_at(course, folder)
    leak.unlink()


@pytest.mark.parametrize("odd", ["course", "file", "full"])
def test_odd_places_are_refused(course: Course, tmp_path: Path, odd: str) -> None:
    # Over a file, into somebody's folder, or among the course's own files.
    folder = course.root if odd == "course" else tmp_path / "class"
    if odd == "file":
        folder.write_text("mine")
    elif odd == "full":
        folder.mkdir()
        (folder / "thesis.tex").write_text("mine")
    with pytest.raises(GradeError) as refused:
        made_at(course, folder)
    assert refused.value.remedy is not None
    assert not (course.root / "source").exists()


@pytest.mark.parametrize("name", ["", "a b", "a+b", "../up", ".hidden", "x" * 65])
def test_names_that_are_no_folders_are_refused(course: Course, tmp_path: Path, name: str) -> None:
    # nbgrader makes a folder of it in the exchange, and parts names at each `+`.
    with pytest.raises(GradeError, match="neural-networks"):
        make_course(course, tmp_path / "class", replace(WISH, course_id=name), ())
    assert not (tmp_path / "class").exists()


def test_the_command(course: Course, tmp_path: Path) -> None:
    # Started by its path, with no environment active: nbgrader calls `alembic` by its name.
    folder = tmp_path / "class"
    words = [sys.executable, "-m", "autograder.cli", "nbgrader", "init", str(folder)]
    environment = os.environ | {"PATH": os.defpath, "PYTHONPATH": str(ROOT), "GRADE_LANG": "en"}
    done = subprocess.run(
        words, cwd=course.root, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "nbgrader generate_assignment 01_mini" in done.stdout
    assert (folder / "gradebook.db").is_file()
