"""Sending to a real git remote: a tag of its own, nobody's branch, no trace in the student's."""

import subprocess
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from autograder.errors import GradeError, NotDelivered
from autograder.submitting import git_remote
from autograder.submitting.data_folder import DataFolder
from autograder.submitting.git_command import Git, shown_address
from autograder.submitting.git_remote import is_url, remote_address
from autograder.submitting.sending import retry, send
from autograder.submitting.verifying import verify

MOMENT = datetime(2026, 9, 18, 14, 59, 0, 123456, tzinfo=UTC)
TAG = "submit/20260001/20260918T145900.123456Z"


def git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Kim", "-c", "user.email=kim@example.org")
    done = subprocess.run(
        ["git", *who, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    folder = tmp_path / "class.git"
    folder.mkdir()
    git(folder, "init", "--quiet", "--bare", "-b", "main")
    return folder


def test_a_tag_with_the_files_and_nothing_else(remote: Path, make_order, data) -> None:
    # What the instructor's `git` shows: who, what, when, and the very bytes.
    order = make_order("git", remote, data=b"x = 1\r\n")
    receipt = send(order, data)
    assert receipt.place == TAG
    assert git(remote, "for-each-ref", "--format=%(refname)") == f"refs/tags/{TAG}"
    assert git(remote, "ls-tree", "-r", "--name-only", TAG) == "01_gates/gates.py"
    blob = subprocess.run(
        ["git", "show", f"{TAG}:01_gates/gates.py"], cwd=remote, capture_output=True, check=True
    )
    assert blob.stdout == b"x = 1\r\n"
    assert f"Receipt: {receipt.id}" in git(remote, "tag", "-n9", "-l", TAG)
    assert (
        git(remote, "log", "-1", "--format=%an %at", TAG) == f"20260001 {int(MOMENT.timestamp())}"
    )
    assert verify(receipt).there == "as_sent"


def test_the_students_own_repository_stays_as_it_is(remote: Path, tmp_path: Path, make_order, data):
    # Staged, unstaged and untracked work, hooks and signing: none of it is touched or obeyed.
    mine = tmp_path / "mine"
    git(tmp_path, "clone", "--quiet", str(remote), str(mine))
    (mine / "a.py").write_text("1")
    git(mine, "add", "a.py")
    git(mine, "commit", "--quiet", "-m", "first")
    (mine / "a.py").write_text("2")
    git(mine, "add", "a.py")
    (mine / "a.py").write_text("3")
    (mine / "new.py").write_text("4")
    hook = mine / ".git" / "hooks" / "pre-push"
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    git(mine, "config", "commit.gpgsign", "true")
    before = {p: p.read_bytes() for p in mine.rglob("*") if p.is_file()}
    address = remote_address("origin", mine)
    send(make_order("git", address), data)
    assert {p: p.read_bytes() for p in mine.rglob("*") if p.is_file()} == before


def test_a_remote_that_moved_on(remote: Path, tmp_path: Path, make_order, data) -> None:
    # Others push branches and tags in between; a tag of one's own is never behind.
    send(make_order("git", remote), data)
    other = tmp_path / "other"
    git(tmp_path, "clone", "--quiet", str(remote), str(other))
    (other / "x").write_text("x")
    git(other, "add", "x")
    git(other, "commit", "--quiet", "-m", "moved on")
    git(other, "push", "--quiet", "origin", "HEAD:main")
    send(make_order("git", remote, moment=MOMENT + timedelta(hours=1)), data)
    assert len(git(remote, "tag", "--list").splitlines()) == 2
    assert git(remote, "log", "-1", "--format=%s", "main") == "moved on"


def test_an_unreachable_remote_loses_nothing(remote: Path, make_order, data: DataFolder) -> None:
    # No network, a wrong address, no rights: it waits, and the reason is git's own one line.
    away = remote.rename(remote.with_name("away.git"))
    for address in (remote, "https://127.0.0.1:9/x.git", "ssh://127.0.0.1:9/x", "ext::sh -c false"):
        with pytest.raises(NotDelivered) as caught:
            git_remote.send(make_order("git", address))
        assert "\n" not in caught.value.said("en")
    with pytest.raises(NotDelivered):
        send(make_order("git", remote), data)
    away.rename(remote)
    assert [tried.problem for tried in retry(data)] == [None]
    assert git(remote, "tag", "--list") == TAG


def test_a_second_try_finds_the_first(remote: Path, make_order, data: DataFolder) -> None:
    # Killed after the push: the same commit and the same tag, so nothing is pushed again.
    order = make_order("git", remote)
    data.put(order)
    git_remote.send(order)
    before = git(remote, "rev-parse", TAG)
    assert [tried.problem for tried in retry(data)] == [None]
    assert git(remote, "rev-parse", TAG) == before


def test_a_tag_of_that_name_with_other_work_is_not_replaced(remote: Path, make_order) -> None:
    # Somebody used the same id in the same microsecond: told, not overwritten.
    git_remote.send(make_order("git", remote, data=b"first"))
    before = git(remote, "rev-parse", TAG)
    with pytest.raises(NotDelivered):
        git_remote.send(make_order("git", remote, data=b"second"))
    assert git(remote, "rev-parse", TAG) == before


def test_two_people_at_once(remote: Path, make_order, tmp_path: Path) -> None:
    # A branch would refuse the second; tags do not meet.
    problems: list[BaseException] = []

    def sent(student: str) -> None:
        try:
            send(make_order("git", remote, student=student), DataFolder(tmp_path / student))
        except GradeError as problem:
            problems.append(problem)

    threads = [threading.Thread(target=sent, args=[f"2026000{n}"]) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    assert len(git(remote, "tag", "--list").splitlines()) == 4


def test_verify_of_a_tag_that_was_moved_or_deleted(remote: Path, make_order, data) -> None:
    # A receipt is only worth what it finds at the remote.
    receipt = send(make_order("git", remote), data)
    other = make_order("git", remote, data=b"y", moment=MOMENT + timedelta(hours=1))
    git_remote.send(other)
    git(remote, "tag", "--force", TAG, f"{other.receipt.place}^{{}}")
    assert verify(receipt).there == "different"
    git(remote, "tag", "--delete", TAG)
    assert verify(receipt).there == "gone"


def test_addresses(tmp_path: Path, remote: Path) -> None:
    # A relative folder is the course's, not that of wherever git happens to run.
    assert remote_address("../class.git", tmp_path / "kit") == str(remote)
    assert remote_address("git@host.org:a/b.git", tmp_path) == "git@host.org:a/b.git"
    assert is_url("https://host/x")
    assert not is_url("C:/class.git")
    with pytest.raises(GradeError) as caught:
        remote_address("origin", tmp_path)
    assert "git remote add" in caught.value.said("en")


def test_no_password_of_an_address_is_ever_shown() -> None:
    # A token in a URL would end up in a screenshot.
    assert shown_address("https://kim:s3cret@host/x") == "https://…@host/x"


def test_without_git(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # One line that says what to install.
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NotDelivered) as caught:
        Git(tmp_path)("version")
    assert "install git" in caught.value.said("en")
