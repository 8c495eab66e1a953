"""The folder of a report."""

from pathlib import Path

import pytest

from autograder.errors import GradeError
from autograder.report.html.folder import prepare, sweep


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path):
    # `--out .` in the course, or in somebody's home.
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(GradeError, match="--out"):
        prepare(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_our_own_folder_is_filled_again(tmp_path: Path):
    # Every week a new report.
    for _ in range(2):
        prepare(tmp_path / "a" / "report")
        (tmp_path / "a" / "report" / "index.html").touch()


def test_others_may_not_look_in(tmp_path: Path):
    # Everybody's grades are in it.
    prepare(tmp_path / "report")
    assert (tmp_path / "report").stat().st_mode & 0o077 == 0


def test_pages_of_students_who_left_do_not_stay(tmp_path: Path):
    # And nothing but pages goes.
    students = tmp_path / "students"
    students.mkdir()
    for name in ("stays.html", "gone.html", "notes.txt"):
        (students / name).touch()
    sweep(tmp_path, [students / "stays.html"])
    assert {path.name for path in students.iterdir()} == {"stays.html", "notes.txt"}
