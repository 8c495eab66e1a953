"""Taking from git: real repositories, tags by hand, links and submodules, strange trees."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from autograder.destination import Destination
from autograder.errors import GradeError
from autograder.submitting import git_remote
from autograder.submitting.order import new_order
from autograder.submitting.parcel import Item, Parcel

MOMENT = datetime(2026, 9, 18, 14, 0, tzinfo=UTC)


def git(folder: Path, *arguments: str, given: str = "") -> str:
    who = ("-c", "user.name=Kim", "-c", "user.email=kim@example.org")
    done = subprocess.run(
        ["git", *who, *arguments],
        cwd=folder,
        input=given,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    folder = tmp_path / "class.git"
    folder.mkdir()
    git(folder, "init", "--quiet", "--bare")
    return folder


def sent(room, remote: Path, student: str, text: str, moment: datetime = MOMENT):
    place = Destination("git", "nn", str(remote))
    parcel = Parcel(remote, (Item("gates.py", text.encode()),))
    order = new_order(place, student, room.assignment, parcel, moment)
    git_remote.send(order)
    return order.receipt


def test_what_was_submitted_is_collected(room, remote: Path) -> None:
    # From one remote for the whole class: the latest tag of each, with its receipt's number.
    sent(room, remote, "20260001", "x = 1\n")
    receipt = sent(room, remote, "20260001", "x = 2\n", MOMENT.replace(hour=15))
    sent(room, remote, "20260002", "y = 1\n")
    found = room.collect(remote)
    kim = room.of(found, "20260001")
    assert (kim.versions, kim.latest.receipt, kim.late) == (2, receipt.id, True)
    assert kim.latest.counts_from == receipt.submitted
    assert {name: s.source for name, s in room.graded().items()} == {
        "20260001": "x = 2\n",
        "20260002": "y = 1\n",
    }
    assert room.of(room.collect(remote), "20260001").state == "same"


def test_a_url_and_a_folder_of_repositories(room, remote: Path, tmp_path: Path) -> None:
    # One repository a student, side by side or by address.
    sent(room, remote, "20260001", "x = 1\n")
    found = room.collect(f"file://{remote}")
    assert room.of(found, "20260001").state == "new"
    (tmp_path / "all").mkdir()
    for student in ("20260002", "20260003"):
        folder = tmp_path / "all" / student
        folder.mkdir()
        git(folder, "init", "--quiet", "--bare")
        sent(room, folder, student, f"x = {student}\n")
    found = room.collect(tmp_path / "all")
    assert {each.sender.shown for each in found.students if each.latest} >= {"20260002", "20260003"}


def test_a_tag_made_by_hand_in_the_kit(room, tmp_path: Path) -> None:
    # `git tag submit/ID/TIME && git push --tags`, with everything of the kit around it.
    mine = tmp_path / "mine"
    (mine / "assignments" / "01_gates").mkdir(parents=True)
    (mine / "assignments" / "01_gates" / "gates.py").write_text("x = 3\n")
    (mine / "README.md").write_text("x")
    git(mine, "init", "--quiet")
    git(mine, "add", ".")
    git(mine, "commit", "--quiet", "-m", "all")
    git(mine, "tag", "submit/20260001/20260918T140000Z")
    git(mine, "tag", "submit/20260002/whenever")
    git(mine, "tag", "submit/too/many/parts")
    git(mine, "tag", "v1")
    found = room.collect(mine)
    assert room.of(found, "20260001").latest.submitted == MOMENT
    assert room.of(found, "20260002").latest.submitted is None
    assert found.passed_by == ("submit/too/many/parts",)
    assert room.graded()["20260001"].source == "x = 3\n"
    assert (mine / "assignments" / "01_gates" / "gates.py").read_text() == "x = 3\n"


def test_links_submodules_and_odd_names(room, remote: Path) -> None:
    # Objects made by hand, which no `git add` would write.
    blob = git(remote, "hash-object", "-w", "--stdin", given="x = 1\n")
    link = git(remote, "hash-object", "-w", "--stdin", given="/etc/passwd")
    rows = [f"100644 blob {blob}\tgates.py", f"120000 blob {link}\tlink.py"]
    rows += [f"160000 commit {'1' * 40}\tsub", f"100755 blob {blob}\trun\nme.py"]
    inner = git(remote, "mktree", "--missing", "-z", given="\0".join(rows) + "\0")
    outer = git(remote, "mktree", given=f"040000 tree {inner}\t01_gates\n")
    commit = git(remote, "commit-tree", outer, given="x")
    git(remote, "tag", "submit/20260001/20260918T140000Z", commit)
    found = room.of(room.collect(remote), "20260001")
    assert {mark.name for mark in found.latest.files} == {"gates.py", "run\nme.py"}
    assert len(found.notes) == 2
    assert not list(room.into.rglob("link.py"))


def test_a_remote_that_is_away_is_one_line(room, tmp_path: Path) -> None:
    # Neither a traceback nor an empty class.
    for source in (tmp_path / "none", "https://127.0.0.1:9/x.git", "git@127.0.0.1:none"):
        with pytest.raises(GradeError) as caught:
            room.collect(source)
        assert "\n" not in caught.value.said("ko")
