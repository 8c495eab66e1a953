"""Zips and files that are the same bytes each time, and appear whole or not at all."""

import io
import zipfile
from pathlib import Path

import pytest

from autograder.errors import GradeError
from autograder.packaging.archive import write_whole, zip_bytes
from autograder.packaging.tree import files_below


def test_order_does_not_matter_and_nothing_of_this_machine_is_in_it():
    # Two instructors who pack the same course must get the same file.
    one = zip_bytes({"b": b"2", "a": b"1"}, inside="kit")
    assert one == zip_bytes({"a": b"1", "b": b"2"}, inside="kit")
    with zipfile.ZipFile(io.BytesIO(one)) as archive:
        assert archive.namelist() == ["kit/a", "kit/b"]
        assert {entry.date_time for entry in archive.infolist()} == {(2020, 2, 2, 0, 0, 0)}


def test_programs_may_be_executed_and_others_may_not():
    # Gradescope copies the scripts out of the zip with their modes.
    content = zip_bytes({"run": b"", "data": b""}, programs=frozenset({"run"}))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        modes = {entry.filename: entry.external_attr >> 16 & 0o777 for entry in archive.infolist()}
    assert modes == {"run": 0o755, "data": 0o644}


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    # A full disk in the middle must not leave half a zip in place of a good one.
    place = tmp_path / "kit.zip"
    write_whole(place, b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(place, b"new")
    assert place.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["kit.zip"]


def test_traces_are_left_out_and_links_are_refused(tmp_path: Path):
    # A compiled solution in __pycache__ is a solution; a link may lead anywhere.
    for name in ("kept.py", "__pycache__/a.cpython-312.pyc", "b.pyc", ".git/config", "in/data.npz"):
        path = tmp_path / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    assert set(files_below(tmp_path / "data", "d")) == {"d/kept.py", "d/in/data.npz"}
    (tmp_path / "data" / "link").symlink_to("/etc/hostname")
    with pytest.raises(GradeError):
        files_below(tmp_path / "data", "d")
