"""Taking from an exchange: strange names, half a folder, clocks that jump, links."""

import os
import shutil
from pathlib import Path

import pytest

from autograder.errors import GradeError
from autograder.intake import exchange
from autograder.intake.exchange import inbound_of


def test_the_latest_counts_and_every_version_is_kept(room, hand_in) -> None:
    # The latest is taken before anyone looks at lateness; the earlier one stays to be seen.
    hand_in("20260001", "2026-09-18 14:00:00.000000 UTC", **{"gates.py": "x = 1\n"})
    hand_in("20260001", "2026-09-19 14:00:00.000000 UTC", **{"gates.py": "x = 2\n"})
    found = room.of(room.collect(room.into.parent / "exchange"), "20260001")
    assert (found.state, found.versions, found.late) == ("new", 2, True)
    assert found.late_by.total_seconds() == 23 * 3600 + 60
    graded = room.graded()["20260001"]
    assert graded.source == "x = 2\n"
    assert graded.submitted == found.latest.counts_from
    kept = sorted(path.read_text() for path in room.into.glob("versions/01_gates/*/*/files/*.py"))
    assert kept == ["x = 1\n", "x = 2\n"]


def test_collecting_twice_changes_nothing(room, hand_in) -> None:
    # Run from a timer every hour, it must not write anything or say `updated`.
    hand_in("20260001")
    first = room.collect(room.into.parent / "exchange")
    before = {path: path.lstat().st_mtime_ns for path in room.into.rglob("*") if path.is_file()}
    second = room.collect(room.into.parent / "exchange")
    states = [room.of(each, "20260001").state for each in (first, second)]
    assert states == ["new", "same"]
    assert before == {
        path: path.lstat().st_mtime_ns for path in room.into.rglob("*") if path.is_file()
    }


def test_nothing_at_the_source_is_changed(room, hand_in) -> None:
    # The exchange is evidence.
    hand_in("20260001")
    root = room.into.parent / "exchange"
    before = sorted((p, p.lstat().st_mtime_ns, p.lstat().st_ctime_ns) for p in root.rglob("*"))
    room.collect(root)
    after = sorted((p, p.lstat().st_mtime_ns, p.lstat().st_ctime_ns) for p in root.rglob("*"))
    assert before == after


def test_what_no_one_expected_is_passed_by_and_told(room, hand_in, tmp_path: Path) -> None:
    # Files, links, other names, control characters: none of them is somebody's work.
    inbound = hand_in("20260001").parent
    (inbound / "README").write_text("x")
    (inbound / "folder").mkdir()
    (inbound / "20260002+01_gates+2026-09-18 14:00:00 UTC+file").write_text("x")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "gates.py").write_text("secret")
    link = inbound / "20260003+01_gates+2026-09-18 14:00:00 UTC+link"
    link.symlink_to(tmp_path / "outside")
    (inbound / "a\n\u202eb").mkdir()
    (inbound / os.fsdecode(b"\xff\xfe")).mkdir()
    os.mkfifo(inbound / "20260004+01_gates+2026-09-18 14:00:00 UTC+fifo")
    found = room.collect(inbound)
    assert [each.sender.shown for each in found.students if each.latest] == ["20260001"]
    assert len(found.passed_by) == 7
    assert not [path for path in room.into.rglob("*.py") if path.read_text() == "secret"]


def test_half_written_folders_are_left_alone_or_told(room, hand_in) -> None:
    # Ours are hidden until they are whole; nbgrader's own copy has no timestamp yet.
    place = hand_in("20260001")
    (place / "timestamp.txt").unlink()
    (place.parent / ".0123456789abcdef.aa.part").mkdir()
    found = room.collect(place.parent)
    assert found.passed_by == ()
    said = [note.en for note in room.of(found, "20260001").notes]
    assert any("cut off" in note for note in said)
    # The rest arrives: the whole one is the one that counts.
    (place / "gates.py").write_text("x = 2\n")
    (place / "timestamp.txt").write_text("2026-09-18 14:00:00.000000 UTC")
    found = room.of(room.collect(place.parent), "20260001")
    assert (found.state, found.versions) == ("updated", 2)
    assert room.graded()["20260001"].source == "x = 2\n"


@pytest.mark.parametrize("moment", ["yesterday", "", "2026-13-99 99:99 UTC", "2026-09-18 14:00:00"])
def test_a_strange_time_is_no_reason_to_lose_work(room, hand_in, moment: str) -> None:
    # It counts from its arrival, which is told.
    place = hand_in("20260001", moment)
    found = room.of(room.collect(place.parent), "20260001")
    assert found.latest.submitted is None
    assert found.latest.counts_from == found.latest.arrived
    assert room.graded()["20260001"].source == "x = 1\n"
    assert room.of(room.collect(place.parent), "20260001").versions == 1


def test_a_clock_in_the_future_does_not_win_for_ever(room, hand_in) -> None:
    # A laptop in 2099 hands in; the next day, with the right clock, its owner hands in again.
    place = hand_in("20260001", "2099-01-01 00:00:00.000000 UTC", **{"gates.py": "x = 1\n"})
    found = room.of(room.collect(place.parent), "20260001")
    assert found.latest.counts_from == found.latest.arrived
    assert any("later than its arrival" in note.en for note in found.notes)
    now = found.latest.arrived.strftime("%Y-%m-%d %H:%M:%S")
    shutil.rmtree(place)
    later = f"{now[:-2]}59.999999 UTC"
    hand_in("20260001", later, **{"gates.py": "x = 2\n"})
    room.collect(place.parent)
    assert room.graded()["20260001"].source == "x = 2\n"


def test_one_id_from_two_accounts_is_told(room, hand_in, monkeypatch) -> None:
    # Anyone can write a name into a folder's name; the account that owns it tells.
    monkeypatch.setattr(exchange, "_account", lambda path, number: path.name[-1])
    for number in (1, 2):
        place = hand_in("20260001", f"2026-09-18 14:00:0{number}.000000 UTC", number=str(number))
    notes = room.of(room.collect(place.parent), "20260001").notes
    assert any("different accounts" in note.en for note in notes)


def test_links_and_odd_files_inside_a_hand_in(room, hand_in, tmp_path: Path) -> None:
    # What may be read is kept, the rest is named; nothing outside is ever read.
    (tmp_path / "secret").write_text("secret")
    place = hand_in("20260001")
    (place / "link.py").symlink_to(tmp_path / "secret")
    os.link(tmp_path / "secret", place / "hard.py")
    os.mkfifo(place / "pipe")
    (place / "loop").symlink_to(place)
    (place / "deep").mkdir()
    (place / "deep" / "data.txt").write_text("kept")
    found = room.of(room.collect(place.parent), "20260001")
    assert [mark.name for mark in found.latest.files] == ["deep/data.txt", "gates.py"]
    assert len([note for note in found.notes if "link" in note.en]) == 3
    assert not [p for p in room.into.rglob("*") if p.is_file() and "secret" in p.read_text()]


def test_names_with_new_lines_and_direction_marks(room, hand_in) -> None:
    # They are kept as they are, so that grading refuses them by name; nothing breaks a line.
    place = hand_in("20260001")
    (place / "a\nb.txt").write_text("x")
    (place / "yp.\u202esetag").write_text("x")
    found = room.of(room.collect(place.parent), "20260001")
    assert len(found.latest.files) == 3
    assert not any("\n" in note.ko + note.en for note in found.notes)


def test_strangers_are_kept_apart_and_never_graded_by_accident(room, hand_in) -> None:
    # A mistyped id, or a visitor: told, kept, and not in the class folder.
    hand_in("99999999")
    for name in ("versions", "..", ".hidden", "가" * 30):
        hand_in(name, number=f"r{len(name)}")
    hand_in("20260001")
    found = room.collect(room.into.parent / "exchange")
    assert {each.sender.shown for each in found.unknown} == {"99999999", "versions", "가" * 30}
    assert len(found.passed_by) == 2
    assert set(room.graded()) == {"20260001"}
    assert len(list(room.into.glob("unknown/01_gates/*/gates.py"))) == 3
    outside = [path for path in room.into.parent.rglob("gates.py") if room.into not in path.parents]
    assert len(outside) == 6  # those of the exchange itself


def test_other_assignments_are_not_mixed_in(room, hand_in) -> None:
    # One inbound folder holds all assignments, by folder or by id.
    hand_in("20260001", folder="02_mlp_xor")
    hand_in("20260002", folder="gates")
    found = room.collect(room.into.parent / "exchange")
    assert [each.sender.shown for each in found.students if each.latest] == ["20260002"]
    assert found.passed_by == ()


def test_where_the_inbound_folder_is(tmp_path: Path) -> None:
    # The exchange, the course in it, or inbound itself; never a guess between two courses.
    inbound = tmp_path / "nn" / "inbound"
    inbound.mkdir(parents=True)
    for place in (tmp_path, tmp_path / "nn", inbound):
        assert inbound_of(place, None) == inbound
    (tmp_path / "other" / "inbound").mkdir(parents=True)
    assert inbound_of(tmp_path, None) is None
    assert inbound_of(tmp_path, "nn") == inbound


def test_an_exchange_that_is_away_is_one_line(room) -> None:
    # Not an empty class.
    with pytest.raises(GradeError):
        room.collect(room.into.parent / "exchange")
