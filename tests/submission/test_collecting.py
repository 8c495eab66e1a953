import hashlib
import json
import unicodedata
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.errors import GradeError
from autograder.submission import Submission, collect


def write(path: Path, text: str = "x = 1\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def sources(found: list[Submission]) -> dict[str, str]:
    return {each.student: each.source for each in found}


def zipped(path: Path, **members: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as file:
        for name, text in members.items():
            file.writestr(name, text)
    return path


def test_a_path_that_does_not_exist_is_misuse(tmp_path: Path, assignment: Assignment):
    # The person at the keyboard mistyped it; no student did anything.
    for path in (tmp_path / "none.py", tmp_path / "a\0b"):
        with pytest.raises(GradeError) as caught:
            collect([path], assignment)
        assert caught.value.exit_code == 2


def test_nothing_handed_in_is_changed_or_left_out(tmp_path: Path, assignment: Assignment):
    # A class folder with every kind of trouble gives one submission each, and stays as it was.
    root = tmp_path / "class"
    write(root / "kim" / "gates.py")
    (root / "lee").mkdir()
    (root / "park").symlink_to(root / "kim")
    (root / "choi.zip").write_bytes(b"broken")
    write(root / "jung.py", "y = 2\n")
    write(root / "han.hwp")
    write(root / "README.md")
    before = sorted((path, path.lstat().st_mtime_ns) for path in root.rglob("*"))
    found = collect([root], assignment)
    assert [each.student for each in found] == ["choi", "han", "jung", "kim", "lee", "park"]
    assert [each.student for each in found if not each.refusal] == ["jung", "kim"]
    assert sorted((path, path.lstat().st_mtime_ns) for path in root.rglob("*")) == before


def test_the_digest_is_of_the_bytes_handed_in(tmp_path: Path, assignment: Assignment):
    # Before the line ends are changed, and also where the file is refused.
    path = tmp_path / "kim.py"
    for data in (b"\xef\xbb\xbfx = 1\r\n", b"\xff\xff", b"", b"x\0"):
        path.write_bytes(data)
        (found,) = collect([path], assignment)
        assert found.digest == hashlib.sha256(data).hexdigest()


def test_a_file_is_named_after_itself_or_its_folder(
    tmp_path: Path, assignment: Assignment, monkeypatch: pytest.MonkeyPatch
):
    # `grade run gates */gates.py` must not call everybody `gates`.
    write(tmp_path / "kim" / "gates.py")
    write(tmp_path / "lee" / "01_gates" / "gates.py")
    write(tmp_path / "park.py")
    paths = [tmp_path / each for each in ("kim/gates.py", "lee/01_gates/gates.py", "park.py")]
    assert [each.student for each in collect(paths, assignment)] == ["kim", "lee", "park"]
    monkeypatch.chdir(tmp_path / "kim")
    for path in (Path("gates.py"), Path(), Path("../kim")):
        (found,) = collect([path], assignment)
        assert found.student == "kim"


def test_loose_files_and_zips_are_one_student_each(tmp_path: Path, assignment: Assignment):
    # The form in which many learning platforms give them out.
    write(tmp_path / "kim.py", "k = 1\n")
    write(tmp_path / "lee.py", "l = 1\n")
    write(tmp_path / "test_gates.py")
    zipped(
        tmp_path / "park.zip", **{"hw/gates.py": "p = 1\n", "hw/timestamp.txt": "2026-09-18 1 UTC"}
    )
    cell = {"cell_type": "code", "source": "c = 1"}
    write(tmp_path / "choi.ipynb", json.dumps({"nbformat": 4, "cells": [cell]}))
    found = collect([tmp_path], assignment)
    assert sources(found) == {
        "choi": "# %% cell 1\nc = 1\n",
        "kim": "k = 1\n",
        "lee": "l = 1\n",
        "park": "p = 1\n",
    }
    assert found[3].path == f"{tmp_path}/park.zip!hw/gates.py"


def test_a_folder_a_zip_and_a_file_of_one_name_are_all_seen(tmp_path: Path, assignment: Assignment):
    # A notebook beside its script is passed over with a note; nothing else of that name is.
    write(tmp_path / "kim" / "gates.py", "x = 1\n")
    write(tmp_path / "kim.py", "x = 2\n")
    write(tmp_path / "KIM.ipynb", "{}")
    zipped(tmp_path / "kim.zip", **{"gates.py": "x = 3\n"})
    found = collect([tmp_path], assignment)
    assert {each.source for each in found} == {"x = 1\n", "x = 2\n", "x = 3\n"}
    assert "KIM.ipynb" in " ".join(note.en for each in found for note in each.notes)


def test_a_zip_of_folders_is_a_class(tmp_path: Path, assignment: Assignment):
    # With a folder around it, named like the zip or not.
    for around in ("", "class/"):
        path = zipped(
            tmp_path / "class.zip",
            **{f"{around}kim/gates.py": "k = 1\n", f"{around}lee/gates.py": "l = 1\n"},
        )
        found = collect([path], assignment)
        assert sources(found) == {"kim": "k = 1\n", "lee": "l = 1\n"}
        assert found[0].path == f"{path}!{around}kim/gates.py"


def test_a_zip_in_a_students_folder_is_opened(tmp_path: Path, assignment: Assignment):
    # Moodle gives each student a folder with whatever they uploaded.
    zipped(tmp_path / "class" / "kim" / "work.zip", **{"gates.py": "k = 1\n"})
    write(tmp_path / "class" / "lee" / "gates.py", "l = 1\n")
    assert sources(collect([tmp_path / "class"], assignment)) == {
        "kim": "k = 1\n",
        "lee": "l = 1\n",
    }


def test_nbgraders_submitted_folder_is_read(tmp_path: Path, assignment: Assignment):
    # submitted/<student>/<assignment>/, with the time beside the file.
    write(tmp_path / "submitted/kim/gates/gates.py")
    write(tmp_path / "submitted/kim/gates/timestamp.txt", "2026-09-18 23:59:00.123 UTC\n")
    write(tmp_path / "submitted/kim/mlp_xor/mlp_xor.py")
    write(tmp_path / "submitted/lee/01_gates/gates.py")
    write(tmp_path / "submitted/lee/01_gates/timestamp.txt", "soon")
    kim, lee = collect([tmp_path / "submitted"], assignment)
    assert kim.submitted == datetime(2026, 9, 18, 23, 59, 0, 123000, UTC)
    assert lee.submitted is None
    assert "timestamp" in lee.notes[0].en
    for path in ("submitted/kim/gates", "submitted/kim/gates/gates.py"):
        assert collect([tmp_path / path], assignment) == [
            Submission("kim", f"{tmp_path}/submitted/kim/gates/gates.py", *_rest(kim))
        ]


def _rest(found: Submission) -> tuple[object, ...]:
    return (found.filename, found.source, found.digest, found.submitted, found.notes, found.refusal)


def test_nbgraders_exchange_is_read_and_the_last_counts(tmp_path: Path, assignment: Assignment):
    # kim handed in twice, and something for another assignment too.
    inbound = tmp_path / "inbound"
    for name, text in {
        "kim+gates+2026-09-17 10:00:00.000 UTC+a": "old",
        "kim+gates+2026-09-18 10:00:00.000 UTC+b": "new",
        "kim+mlp_xor+2026-09-19 10:00:00.000 UTC+c": "other",
        "lee+gates+2026-09-18 11:00:00.000 UTC+d": "lee",
    }.items():
        write(inbound / name / "gates.py", f"x = {text!r}\n")
    write(
        inbound / "lee+gates+2026-09-18 11:00:00.000 UTC+d" / "timestamp.txt",
        "2026-09-18 12:00 UTC",
    )
    kim, lee = collect([inbound], assignment)
    assert (kim.source, kim.submitted) == ("x = 'new'\n", datetime(2026, 9, 18, 10, tzinfo=UTC))
    assert "set aside" in kim.notes[-1].en
    assert lee.submitted == datetime(2026, 9, 18, 12, tzinfo=UTC)


def test_a_timestamp_in_a_students_own_zip_is_not_believed(tmp_path: Path, assignment: Assignment):
    # Anybody can write one before zipping.
    stamp = {"gates.py": "x = 1\n", "timestamp.txt": "2020-01-01 00:00:00 UTC"}
    zipped(tmp_path / "class/kim.zip", **stamp)
    zipped(tmp_path / "class/lee.zip", **{f"assignments/gates/{n}": t for n, t in stamp.items()})
    for path in (tmp_path / "class", tmp_path / "class/kim.zip", tmp_path / "class/lee.zip"):
        for found in collect([path], assignment):
            assert found.submitted is None
            assert "not believed" in found.notes[0].en


def test_two_of_one_name_and_no_time_are_both_kept(tmp_path: Path, assignment: Assignment):
    # Which is the last cannot be known, and nothing is thrown away in silence.
    write(tmp_path / "a" / "kim" / "gates.py", "x = 1\n")
    write(tmp_path / "b" / "kim" / "gates.py", "x = 2\n")
    write(tmp_path / "b" / "kim (2)" / "gates.py", "x = 3\n")
    found = collect([tmp_path / "b", tmp_path / "a"], assignment)
    assert sources(found) == {"kim": "x = 1\n", "kim (2)": "x = 3\n", "kim (3)": "x = 2\n"}
    assert "no known time" in found[0].notes[0].en


def test_the_same_bytes_twice_are_one(tmp_path: Path, assignment: Assignment):
    # A path given twice, in two spellings, and a copy elsewhere.
    path = write(tmp_path / "a" / "kim.py")
    assert len(collect([path, path, tmp_path / "a" / ".." / "a" / "kim.py"], assignment)) == 1
    (found,) = collect([path, write(tmp_path / "b" / "kim.py")], assignment)
    assert "same content" in found.notes[0].en


def test_korean_names_from_macos_are_composed(tmp_path: Path, assignment: Assignment):
    # In pieces and composed, it is one student.
    write(tmp_path / unicodedata.normalize("NFD", "김민수") / "gates.py")
    write(tmp_path / "이영희" / "gates.py")
    assert [each.student for each in collect([tmp_path], assignment)] == ["김민수", "이영희"]


def test_a_given_name_is_for_one_submission(tmp_path: Path, assignment: Assignment):
    # For several it would be a mistake that overwrites grades.
    path = write(tmp_path / "kim" / "gates.py")
    write(tmp_path / "lee" / "gates.py")
    (found,) = collect([path], assignment, student=" 박\x1b지성 ")
    assert found.student == "박\ufffd지성"
    for paths, name, remedy in (
        ([tmp_path], "park", "the path of one submission"),
        ([path], " ", "give a name"),
    ):
        with pytest.raises(GradeError) as caught:
            collect(paths, assignment, student=name)
        assert caught.value.said("en").startswith("--student")
        assert remedy in caught.value.said("en")


def test_the_order_does_not_depend_on_the_order_of_paths(tmp_path: Path, assignment: Assignment):
    # The same class gives the same report.
    paths = [write(tmp_path / f"{name}.py", name) for name in "cab"]
    assert collect(paths, assignment) == collect(paths[::-1], assignment)


def test_a_file_of_another_kind_is_refused_by_name(tmp_path: Path, assignment: Assignment):
    # Not an error of the person at the keyboard: it came with the class.
    (found,) = collect([write(tmp_path / "kim.docx")], assignment)
    assert found.refusal
    assert "kim.docx" in found.refusal.en


def test_magics_in_a_program_downloaded_from_a_notebook_are_left_out(
    tmp_path: Path, assignment: Assignment
):
    # "Download as .py" keeps `!pip` as it is.
    (found,) = collect([write(tmp_path / "kim.py", "!pip install x\nx = 1\n")], assignment)
    assert found.source == "pass  # !pip install x\nx = 1\n"
    assert "left out" in found.notes[0].en
