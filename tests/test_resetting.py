"""A file given back as it was handed out: exactly, and with nothing lost."""

from datetime import datetime
from pathlib import Path

import pytest

from autograder.course import Course, read_course
from autograder.errors import GradeError
from autograder.packaging.archive import zip_bytes
from autograder.resetting import ORIGINALS, is_untouched, kept_name, original, put_back
from autograder.submission.names import is_program, is_wrong_kind, is_zip

ROOT = Path(__file__).parents[1]
NOW = datetime(2026, 11, 21, 15, 30, 59)
STUB = b"def AND(x1, x2):\n    return ...  # TODO\n"


@pytest.fixture
def kit(tmp_path: Path) -> Course:
    """A student's kit with a copy of one stub."""
    (tmp_path / "course.toml").write_bytes((ROOT / "course.toml").read_bytes())
    folder = tmp_path / "assignments" / "01_gates"
    folder.mkdir(parents=True)
    released = ROOT / "assignments" / "01_gates" / "assignment.toml"
    (folder / "assignment.toml").write_bytes(released.read_bytes())
    (tmp_path / ORIGINALS).parent.mkdir()
    (tmp_path / ORIGINALS).write_bytes(zip_bytes({"01_gates/gates.py": STUB}))
    return read_course(tmp_path)


def test_the_old_file_is_kept_and_the_stub_is_back(kit: Course) -> None:
    # Byte for byte, both; and a second reset in the same minute keeps both old files.
    path = kit.releases / "01_gates" / "gates.py"
    for number, work in enumerate((b"mine \r\n\xff", b"mine, too")):
        path.write_bytes(work)
        kept = kept_name(path, NOW)
        put_back(path, original(kit, kit.find("gates"), "gates.py"), kept)
        assert path.read_bytes() == STUB
        assert kept.read_bytes() == work
        assert (
            kept.name == ("gates.py.2026-11-21T1530.bak", "gates.py.2026-11-21T1530-2.bak")[number]
        )
    assert sorted(each.name for each in path.parent.iterdir())[:1] == ["assignment.toml"]
    assert len(list(path.parent.iterdir())) == 4, "nothing else is left behind"


def test_a_kept_file_is_never_written_over(kit: Course) -> None:
    # Where somebody made a file of that name in between, the reset fails and changes nothing.
    path = kit.releases / "01_gates" / "gates.py"
    path.write_bytes(b"mine")
    kept = kept_name(path, NOW)
    kept.write_bytes(b"another's")
    with pytest.raises(FileExistsError):
        put_back(path, STUB, kept)
    assert (path.read_bytes(), kept.read_bytes()) == (b"mine", b"another's")
    assert kept_name(path, NOW) != kept


def test_a_file_that_is_gone_is_just_given_back(kit: Course) -> None:
    # There is nothing to keep then.
    path = kit.releases / "01_gates" / "gates.py"
    put_back(path, STUB, kept_name(path, NOW))
    assert path.read_bytes() == STUB
    assert len(list(path.parent.iterdir())) == 2


def test_a_kept_file_is_no_submission() -> None:
    # Beside the program it would be a second one, or be taken for it.
    for name in ("gates.py", "gates.ipynb"):
        kept = kept_name(Path("nowhere") / name, NOW).name
        assert not is_program(kept)
        assert not is_wrong_kind(kept)
        assert not is_zip(kept)


def test_line_ends_alone_are_no_work(tmp_path: Path) -> None:
    # Git on Windows writes the stub with others.
    path = tmp_path / "gates.py"
    path.write_bytes(STUB.replace(b"\n", b"\r\n"))
    assert is_untouched(path, STUB)
    path.write_bytes(STUB + b"#")
    assert not is_untouched(path, STUB)


@pytest.mark.slow  # it imports Jupyter's library
def test_in_the_instructors_repository_it_is_made_from_the_source(real_course: Course) -> None:
    # The same bytes that the release has, without an answer in them.
    for assignment in real_course.assignments[:2]:
        for name in (assignment.filename, f"{assignment.id}.ipynb"):
            released = real_course.releases / assignment.folder / name
            assert original(real_course, assignment, name) == released.read_bytes()


@pytest.mark.parametrize("content", [None, b"", b"PK\x05\x06 no zip", zip_bytes({"x": b""})])
def test_without_a_copy_it_says_where_to_get_one(kit: Course, content: bytes | None) -> None:
    # Deleted, damaged, or of another assignment.
    (kit.root / ORIGINALS).unlink()
    if content is not None:
        (kit.root / ORIGINALS).write_bytes(content)
    with pytest.raises(GradeError) as caught:
        original(kit, kit.find("gates"), "gates.py")
    assert ORIGINALS in caught.value.said("en")
    assert caught.value.remedy is not None
