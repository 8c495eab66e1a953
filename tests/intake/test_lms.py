"""What Moodle and Canvas give to download: their names, Korean names, zips that mean harm."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder.errors import GradeError
from autograder.intake.delivery import PassedBy
from autograder.intake.lms import deliveries


def zipped(path: Path, members: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in members.items():
            file.writestr(name, text)
    return path


MOODLE = {
    "길동 홍_1234_assignsubmission_file_/gates.py": "x = 1\n",
    "김민지_1235_assignsubmission_file_gates.py": "x = 2\n",
    "김민지_1235_assignsubmission_onlinetext_/onlinetext.html": "hello",
    "John Smith_1236_assignsubmission_file/gates.py": "x = 3\n",
}
CANVAS = {
    "홍길동_12_990_gates.py": "x = 1\n",
    "김민지_LATE_13_991_gates-2.py": "x = 2\n",
    "smithjohn_14_992_gates.py": "x = 3\n",
    "smithjohn_14_993_notes.txt": "n",
}


@pytest.mark.parametrize(("name", "members"), [("moodle", MOODLE), ("canvas", CANVAS)])
def test_each_finds_its_student(room, tmp_path: Path, name: str, members: dict[str, str]) -> None:
    # By name, in whatever order the LMS writes it; nobody takes 김민지 for 김지민.
    found = room.collect(zipped(tmp_path / f"{name}.zip", members))
    assert {name: s.source for name, s in room.graded().items()} == {
        "20260001": "x = 1\n",
        "20260002": "x = 2\n",
        "20260003": "x = 3\n",
    }
    assert found.unknown == ()
    assert room.of(found, "20260002").late == (name == "canvas")


def test_the_same_unpacked(room, tmp_path: Path) -> None:
    # Some browsers unpack what they download.
    with zipfile.ZipFile(zipped(tmp_path / "m.zip", MOODLE)) as file:
        file.extractall(tmp_path / "downloads" / "class")
    room.collect(tmp_path / "downloads")
    assert len(room.graded()) == 3


def test_an_id_in_the_name_wins(room, tmp_path: Path) -> None:
    # Many Korean universities set `20260004 김지민` as the name that is shown.
    members = {"20260004 홍길동_9_assignsubmission_file_/gates.py": "x = 4\n"}
    room.collect(zipped(tmp_path / "m.zip", members))
    assert set(room.graded()) == {"20260004"}


def test_two_of_one_name_and_a_stranger_are_told(room, tmp_path: Path) -> None:
    # Which of two Kims it is, only the instructor knows.
    from autograder.roster import Student

    roster = (Student("1", "김민지", "", {}), Student("2", "김민지", "", {}))
    members = MOODLE | {"Who Else_7_assignsubmission_file_/gates.py": "x"}
    found = room.collect(zipped(tmp_path / "m.zip", members), roster=roster)
    assert len(found.unknown) == 4
    notes = [note.en for note in room.of(found, "김민지").notes]
    assert "Several students on the roster have this name." in notes
    assert not (room.into / "01_gates").exists()


def test_a_download_shows_what_is_handed_in_now(room, tmp_path: Path) -> None:
    # First A, then B, then A again: the last download counts, and the same one twice is no version.
    name = "홍길동_1_assignsubmission_file_/gates.py"
    for text, state, versions in (("A", "new", 1), ("B", "updated", 2), ("A", "updated", 3)):
        path = zipped(tmp_path / "submissions.zip", {name: text})
        for expected in (state, "same"):
            found = room.of(room.collect(path), "20260001")
            assert (found.state, found.versions) == (expected, versions)
        assert room.graded()["20260001"].source == text


def test_a_students_own_zip_is_kept_as_it_is(room, tmp_path: Path) -> None:
    # It is opened when it is graded, with the same care.
    inner = zipped(tmp_path / "gates.zip", {"gates.py": "x = 1\n"})
    outer = tmp_path / "moodle.zip"
    with zipfile.ZipFile(outer, "w") as file:
        file.write(inner, "홍길동_1_assignsubmission_file_/gates.zip")
    room.collect(outer)
    assert room.graded()["20260001"].source == "x = 1\n"


def test_zips_that_mean_harm(room, tmp_path: Path) -> None:
    # A bomb, a path that climbs out, a damaged zip: one line, and nothing outside the folder.
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("홍길동_1_assignsubmission_file_/gates.py", "x = 1\n")
        file.writestr("김민지_2_assignsubmission_file_/gates.py", "\0" * 2**26)
    found = room.collect(tmp_path / "bomb.zip")
    assert room.of(found, "20260001").state == "new"
    assert room.of(found, "20260002").state == "unread"
    climbing = {"../../evil.py": "x", "홍길동_1_assignsubmission_file_/gates.py": "y"}
    (tmp_path / "damaged.zip").write_bytes(b"PK\x03\x04 no zip")
    for path in (zipped(tmp_path / "climb.zip", climbing), tmp_path / "damaged.zip"):
        with pytest.raises(GradeError) as caught:
            room.collect(path)
        assert "\n" not in caught.value.said("ko")
    assert not [path for path in tmp_path.rglob("evil.py")]


def test_what_is_no_download_at_all(room, tmp_path: Path) -> None:
    # The wrong zip, an empty folder, a text file: said so, not an empty class.
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.txt").write_text("x")
    for path in (zipped(tmp_path / "z.zip", {"a/b.py": "x"}), tmp_path / "empty"):
        with pytest.raises(GradeError):
            room.collect(path)
    with pytest.raises(GradeError):
        room.collect(tmp_path / "notes.txt")


NAMES = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0\\"), min_size=1, max_size=30
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(NAMES | NAMES.map("홍_1_assignsubmission_file_{}".format), st.just("x")))
def test_any_names_in_a_zip(tmp_path: Path, members: dict[str, str]) -> None:
    # Whatever names a zip holds: deliveries, or one GradeError.
    passed_by = PassedBy()
    try:
        found = list(deliveries(zipped(tmp_path / "any.zip", members), passed_by))
    except GradeError:
        return
    assert found
