"""Which folders a guest may read: Python and its libraries, and nothing of the course's own."""

import json
import sys
from pathlib import Path

import numpy
import pytest

import autograder
from autograder.sandbox.guest.layers import default_readable


def _covered(path: str | Path, folders: tuple[str, ...]) -> bool:
    real = Path(path).resolve()
    return any(real == Path(each) or Path(each) in real.parents for each in folders)


def test_python_numpy_and_the_data_can_be_read(tmp_path: Path) -> None:
    # What a program imports late has to be found.
    found = default_readable(tmp_path)
    for path in (numpy.__file__, json.__file__):
        assert _covered(path, found)
    assert _covered(tmp_path / "digits.npz", found)
    assert _covered("/dev/urandom", found)


def test_nothing_of_the_course_or_the_user_can(tmp_path: Path) -> None:
    # The checkout, this test, the home folder, temporary files and the system's settings.
    found = default_readable(None)
    source = Path(autograder.__file__).parent
    for path in (
        source / "suites",
        __file__,
        Path.home(),
        "/tmp",
        "/etc/passwd",
        "/proc",
        tmp_path,
    ):
        assert not _covered(path, found), path
    assert "/" not in found


def test_a_source_folder_on_the_path_is_not_readable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # An editable installation puts the whole course on sys.path; only library folders count.
    course, library = tmp_path / "course", tmp_path / "course" / ".venv" / "site-packages"
    library.mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(course), str(library)])
    found = default_readable(None)
    assert str(library.resolve()) in found
    assert not _covered(course / "autograder" / "suites", found)


def test_a_user_without_a_home_is_no_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    # Containers often run under a number that no list of users knows.
    def nowhere() -> Path:
        raise RuntimeError("no home")

    monkeypatch.setattr(Path, "home", nowhere)
    assert "/dev/null" in default_readable(None)


def test_what_is_not_there_is_left_out(tmp_path: Path) -> None:
    # A course without data.
    assert str(tmp_path / "none") not in default_readable(tmp_path / "none")
