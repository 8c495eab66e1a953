"""The standing of a class: missing, late, unknown, double; and a folder that is never spoilt."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from autograder.errors import GradeError
from autograder.intake import keeping
from autograder.intake.account import account


def test_who_is_missing_late_and_double(room, hand_in) -> None:
    # The four questions an instructor has, with an extension taken into account.
    hand_in("20260001", "2026-09-18 15:00:00.000000 UTC")
    hand_in("20260002", "2026-09-20 15:00:00.000000 UTC")
    hand_in("20260003", "2026-09-18 13:00:00.000000 UTC")
    hand_in("20260003", "2026-09-18 14:59:00.000000 UTC", **{"gates.py": "x = 2\n"})
    hand_in("nobody")
    said = account(room.collect(room.into.parent / "exchange"))
    assert json.loads(json.dumps(said)) == said
    assert said["missing"] == ["20260004"]
    assert said["late"] == ["20260001"]
    assert said["double"] == ["20260003"]
    assert [each["student"] for each in said["unknown"]] == ["nobody"]
    late = {each["student"]: each["late_seconds"] for each in said["students"]}
    assert late == {"20260001": 60.0, "20260002": 0.0, "20260003": 0.0}


def test_without_a_roster_everyone_is_taken(room, hand_in) -> None:
    # A small course has none; then nobody can be told to be missing or unknown.
    hand_in("가영")
    found = room.collect(room.into.parent / "exchange", roster=None)
    assert (len(found.students), found.unknown, found.has_roster) == (1, (), False)
    assert set(room.graded()) == {"가영"}
    shutil.rmtree(room.into.parent / "exchange" / "nn" / "inbound")
    (room.into.parent / "exchange" / "nn" / "inbound").mkdir()
    found = room.collect(room.into.parent / "exchange", roster=None)
    assert [each.state for each in found.students] == ["same"]


def test_an_id_in_pieces_is_the_rosters(room, hand_in) -> None:
    # macOS spells Korean file names decomposed.
    from autograder.roster import Student

    hand_in("\u1112\u1169\u11bc")
    roster = (Student("홍", "홍", "", {}),)
    found = room.collect(room.into.parent / "exchange", roster=roster)
    assert [(each.sender.shown, each.state) for each in found.students] == [("홍", "new")]


def test_what_was_written_by_hand_is_set_aside(room, hand_in) -> None:
    # An instructor mended a file in place: the next collection neither keeps nor loses it silently.
    hand_in("20260001")
    room.collect(room.into.parent / "exchange")
    mended = room.into / "01_gates" / "20260001" / "gates.py"
    mended.write_text("mended\n")
    found = room.of(room.collect(room.into.parent / "exchange"), "20260001")
    assert found.set_aside is not None
    assert (found.set_aside / "gates.py").read_text() == "mended\n"
    assert mended.read_text() == "x = 1\n"
    assert room.of(room.collect(room.into.parent / "exchange"), "20260001").set_aside is None


def test_a_link_in_the_class_folder_is_not_followed(room, hand_in, tmp_path: Path) -> None:
    # It is moved aside as it is; what it points at stays untouched.
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "gates.py").write_text("mine")
    (room.into / "01_gates").mkdir(parents=True)
    (room.into / "01_gates" / "20260001").symlink_to(tmp_path / "elsewhere")
    hand_in("20260001")
    room.collect(room.into.parent / "exchange")
    assert (tmp_path / "elsewhere" / "gates.py").read_text() == "mine"
    assert not (room.into / "01_gates" / "20260001").is_symlink()


def test_an_unreadable_hand_in_does_not_hide_the_one_before(room, hand_in, tmp_path: Path) -> None:
    # The last thing sent was a link: what can be graded stays, and the reason is told.
    hand_in("20260001", "2026-09-18 13:00:00.000000 UTC")
    place = hand_in("20260001", "2026-09-18 14:00:00.000000 UTC")
    (place / "gates.py").unlink()
    (place / "gates.py").symlink_to(tmp_path)
    found = room.of(room.collect(place.parent), "20260001")
    assert found.versions == 2
    assert room.graded()["20260001"].source == "x = 1\n"
    assert any("link" in note.en for note in found.notes)


def test_only_unreadable(room, hand_in) -> None:
    # Handed in, and nothing of it can be read: not the same as missing.
    place = hand_in("20260001")
    (place / "gates.py").unlink()
    assert room.of(room.collect(place.parent), "20260001").state == "unread"


@pytest.mark.slow
def test_too_many_and_too_large_files(room, hand_in) -> None:
    # A virtual environment or a data set handed in by mistake must not fill the disk.
    place = hand_in("20260001")
    (place / "zoo").mkdir()
    for number in range(510):
        (place / "zoo" / f"{number}.txt").write_text("x")
    with (place / "huge.bin").open("wb") as file:
        file.truncate(2**30)
    found = room.of(room.collect(place.parent), "20260001")
    assert len(found.latest.files) <= 500
    assert room.graded()["20260001"].source == "x = 1\n"
    said = " ".join(note.en for note in found.notes)
    assert "16 MiB" in said
    assert "left out" in said


def test_a_disk_that_is_full_is_one_line_and_leaves_nothing_half(
    room, hand_in, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The next collection, with room, finishes.
    hand_in("20260001")
    written = keeping.write_through

    def full(path: Path, content: bytes) -> None:
        written(path, content[:1])
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(keeping, "write_through", full)
    with pytest.raises(GradeError, match="No space left"):
        room.collect(room.into.parent / "exchange")
    assert not [path for path in room.into.rglob("*") if path.is_file()]
    monkeypatch.undo()
    assert room.of(room.collect(room.into.parent / "exchange"), "20260001").state == "new"


_COLLECTOR = """
import sys
from pathlib import Path
from autograder.assignment import Assignment, Limits
from autograder.bilingual import Bilingual
from autograder.course import Course
from autograder.intake.collecting import collect_class
root = Path(sys.argv[1])
words = Bilingual("", "")
gates = Assignment("01_gates", "gates", words, words, words, words, (), Limits(1, 1, 1), ())
course = Course(root, words, frozenset(), {})
print("ready", flush=True)
while True:
    for exchange in ("exchange", "later"):
        collect_class(course, gates, [str(root / exchange)], None, root / "submitted")
"""


@pytest.mark.slow
def test_a_kill_at_any_moment_loses_and_mixes_nothing(room, hand_in, tmp_path: Path) -> None:
    # Two sources in turn, so that the latest changes; after each kill one collection mends all.
    students = [f"2026{number:04d}" for number in range(12)]
    for student in students:
        hand_in(student, **{"gates.py": f"first {student}\n"})
    (tmp_path / "exchange").rename(tmp_path / "later")
    for path in (tmp_path / "later" / "nn" / "inbound").iterdir():
        moved = path.rename(path.with_name(path.name.replace("14:00:00", "14:30:00")))
        student = moved.name.partition("+")[0]
        (moved / "gates.py").write_text(f"second {student}\n")
    for student in students:
        hand_in(student, **{"gates.py": f"first {student}\n"})
    for number in range(6):
        shutil.rmtree(room.into, ignore_errors=True)
        with subprocess.Popen(
            [sys.executable, "-c", _COLLECTOR, str(tmp_path)], stdout=subprocess.PIPE, text=True
        ) as collector:
            assert collector.stdout is not None
            assert collector.stdout.readline() == "ready\n"
            time.sleep(0.01 + number * 0.023)
            os.kill(collector.pid, signal.SIGKILL)
        for path in room.into.glob("01_gates/*"):
            said = (path / "gates.py").read_text()
            assert said in (f"first {path.name}\n", f"second {path.name}\n")
        for path in room.into.glob("versions/01_gates/*/[!.]*"):
            assert (path / "origin.json").is_file()
            assert (path / "files" / "gates.py").read_text().endswith(f"{path.parent.name}\n")
        room.collect(tmp_path / "exchange", tmp_path / "later", roster=None)
        graded = {name: each.source for name, each in room.graded().items()}
        assert graded == {student: f"second {student}\n" for student in students}
        assert len(list(room.into.glob("versions/01_gates/*/[!.]*"))) == 2 * len(students)
        assert not list(room.into.glob("versions/01_gates/*/.replaced-*"))
