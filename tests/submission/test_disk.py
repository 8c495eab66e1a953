import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.errors import SubmissionRefused
from autograder.submission import Submission, disk
from autograder.submission.disk import on_disk
from autograder.submission.entry import MOST_BYTES

Single = Callable[[Path], Submission]


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """What no hand-in may lead to."""
    (tmp_path / "instructor").mkdir()
    file = tmp_path / "instructor" / "gates.py"
    file.write_text("SECRET = 1\n")
    return file


@pytest.fixture
def kim(tmp_path: Path) -> Path:
    folder = tmp_path / "kim"
    folder.mkdir()
    return folder


def test_a_link_in_place_of_the_program_is_not_followed(kim: Path, secret: Path, single: Single):
    # It would hand in the instructor's own solution.
    (kim / "gates.py").symlink_to(secret)
    for path in (kim, kim / "gates.py"):
        found = single(path)
        assert found.refusal
        assert "link" in found.refusal.en
        assert found.digest == ""


def test_a_link_beside_the_program_is_refused(kim: Path, secret: Path, single: Single):
    # Named, so that the student learns why, although nothing would have opened it.
    (kim / "gates.py").write_text("x = 1\n")
    (kim / "data").symlink_to(secret.parent)
    found = single(kim)
    assert found.refusal
    assert found.refusal.en.startswith("data: a link")
    assert found.digest


def test_a_folder_that_is_a_link_is_not_entered(tmp_path: Path, secret: Path, single: Single):
    # Also where it hangs in the air, or leads to itself.
    for name, target in (("lee", secret.parent), ("park", tmp_path / "none"), ("me", "me")):
        (tmp_path / name).symlink_to(target)
        found = single(tmp_path / name)
        assert found.refusal
        assert "link" in found.refusal.en
        assert found.student == name


def test_a_hard_link_is_refused(kim: Path, secret: Path, single: Single):
    # The same bytes under a second name are somebody else's file.
    (kim / "gates.py").hardlink_to(secret)
    found = single(kim)
    assert found.refusal
    assert "hard link" in found.refusal.en
    assert found.digest == ""


@pytest.mark.parametrize("name", ["gates.py", "gates.ipynb", "gates.zip", "data.txt"])
def test_a_fifo_is_never_opened(kim: Path, name: str, single: Single):
    # Opening one waits for a writer who never comes.
    os.mkfifo(kim / name)
    for path in (kim, kim / name):
        found = single(path)
        assert found.refusal
        assert "pipe" in found.refusal.en


def test_a_socket_and_a_device_are_refused(tmp_path: Path, single: Single):
    # /dev/zero never ends.
    path = tmp_path / "s.py"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.path.relpath(path))  # a socket's path is short
        found = single(path)
    assert found.refusal
    assert single(Path("/dev/zero")).refusal


def test_a_fifo_put_in_place_after_the_look_is_not_waited_for(kim: Path):
    # Between lstat and open a file can become anything.
    (kim / "gates.py").write_text("x = 1\n")
    entry = on_disk(kim / "gates.py")
    (kim / "gates.py").unlink()
    os.mkfifo(kim / "gates.py")
    with pytest.raises(SubmissionRefused, match="pipe"):
        entry.read()


def test_a_link_put_in_place_after_the_look_is_not_followed(kim: Path, secret: Path):
    # The same with a link.
    (kim / "gates.py").write_text("x = 1\n")
    entry = on_disk(kim / "gates.py")
    (kim / "gates.py").unlink()
    (kim / "gates.py").symlink_to(secret)
    with pytest.raises(SubmissionRefused):
        entry.read()


def test_a_file_without_an_end_is_read_up_to_the_limit(kim: Path, single: Single):
    # A sparse file costs its maker nothing.
    with (kim / "gates.py").open("wb") as file:
        file.truncate(1 << 40)
    found = single(kim)
    assert found.refusal
    assert f"{MOST_BYTES >> 20} MiB" in found.refusal.en
    assert found.digest == ""


def test_no_permission_is_a_refusal(kim: Path, single: Single, monkeypatch: pytest.MonkeyPatch):
    # Root may read everything, so the refusal of the system is played here.
    (kim / "gates.py").write_text("x = 1\n")

    def denied(*_: object) -> int:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(disk.os, "open", denied)
    found = single(kim)
    assert found.refusal
    assert "permission" in found.refusal.en
    monkeypatch.setattr(disk.os, "scandir", denied)
    found = single(kim)
    assert found.refusal
    assert "permission" in found.refusal.en


def test_a_folder_of_too_many_files_is_refused(
    kim: Path, single: Single, monkeypatch: pytest.MonkeyPatch
):
    # Listing it whole could take all memory.
    monkeypatch.setattr(disk, "MOST_ENTRIES", 2)
    for name in "abc":
        (kim / name).touch()
    found = single(kim)
    assert found.refusal
    assert "more than 2" in found.refusal.en


def test_a_name_that_is_not_text_is_shown_harmless(kim: Path, single: Single):
    # Bytes that are no UTF-8 must not break the report that names them.
    (kim / os.fsdecode(b"\xff\x1b[31m.py")).write_text("x = 1\n")
    found = single(kim)
    assert found.refusal
    for text in (found.path, found.filename, found.refusal.ko, found.refusal.en):
        text.encode()
        assert "\x1b" not in text
