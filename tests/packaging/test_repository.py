"""The repository: one commit, the same for the same files, and nothing overwritten."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from autograder.errors import GradeError
from autograder.packaging.repository import release_date, write_repository

DATE = datetime(2026, 9, 1, tzinfo=UTC)
FILES = {"a.txt": b"one\n", "build/b.pyc-like": b"two\n", ".gitignore": b"build/\n"}


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_the_same_files_make_the_same_commit(tmp_path, monkeypatch):
    # Whoever packs, and whatever their git is set to do, the students' history begins alike.
    first = write_repository(tmp_path / "one", FILES, DATE)
    config = tmp_path / "gitconfig"
    config.write_text(
        "[user]\nname = Somebody\n[core]\nautocrlf = true\n[commit]\ngpgSign = true\n"
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    monkeypatch.setenv("GIT_AUTHOR_NAME", "Somebody")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    assert write_repository(tmp_path / "two", FILES, DATE) == first
    monkeypatch.undo()
    assert git(tmp_path / "one", "rev-list", "--all", "--count") == "1"
    assert git(tmp_path / "one", "log", "-1", "--format=%an %aI") == (
        "gradekit 2026-09-01T00:00:00+00:00"
    )
    assert git(tmp_path / "one", "status", "--porcelain") == ""
    assert set(git(tmp_path / "one", "ls-files").split()) == set(FILES)  # also what it ignores


def test_a_folder_with_something_in_it_is_refused(tmp_path):
    # Somebody's work may be in there; a link may lead to somebody's work.
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "work.py").touch()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    for place in (tmp_path / "mine", tmp_path / "link", tmp_path / "mine" / "work.py"):
        with pytest.raises(GradeError):
            write_repository(place, FILES, DATE)
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["work.py"]


def test_an_empty_folder_will_do_and_nothing_is_left_beside_it(tmp_path):
    # `mkdir kit` first, as many do.
    (tmp_path / "kit").mkdir()
    write_repository(tmp_path / "kit", FILES, DATE)
    assert [path.name for path in tmp_path.iterdir()] == ["kit"]


def test_without_git_there_is_one_line_and_no_folder(tmp_path, monkeypatch):
    # An instructor's Windows machine may have no git.
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GradeError, match="git is not installed"):
        write_repository(tmp_path / "kit", FILES, DATE)
    assert list(tmp_path.iterdir()) == []


def test_the_date_is_the_releases_own(tmp_path, monkeypatch):
    # Not the time of packing: packing twice must give the same commit.
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert release_date(tmp_path).year == 2020  # in no repository
    write_repository(tmp_path / "course", FILES, DATE)
    assert release_date(tmp_path / "course") == DATE
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert release_date(tmp_path / "course") == datetime(1970, 1, 2, tzinfo=UTC)
