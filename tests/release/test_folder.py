"""Writing a release and finding out what in it is not what the source says."""

import pytest

from autograder.errors import GradeError
from autograder.release.folder import Drift, drift, write

FILES = {"a.py": b"x = 1\n", "README.md": "한글\n".encode()}


def test_written_then_no_drift_and_nothing_to_write(tmp_path):
    # protects: --check is quiet after a release, and a second release touches no file
    target = tmp_path / "assignments" / "01_a"
    assert write(target, FILES) == ["README.md", "a.py"]
    before = (target / "a.py").stat().st_mtime_ns
    assert drift(target, FILES) == []
    assert write(target, FILES) == []
    assert (target / "a.py").stat().st_mtime_ns == before
    assert sorted(path.name for path in target.iterdir()) == ["README.md", "a.py"]


def test_every_kind_of_drift(tmp_path):
    # protects: --check names each file and shows what differs
    write(tmp_path, FILES)
    (tmp_path / "README.md").unlink()
    (tmp_path / "a.py").write_bytes(b"x = 2\n")
    (tmp_path / "notes.txt").write_bytes(b"mine")
    found = drift(tmp_path, FILES)
    assert [(each.name, each.kind) for each in found] == [
        ("README.md", "missing"),
        ("a.py", "different"),
        ("notes.txt", "unexpected"),
    ]
    assert "-x = 2\n+x = 1" in found[1].diff


def test_a_folder_that_is_not_there_is_all_missing(tmp_path):
    # protects: --check before the first release
    assert [each.kind for each in drift(tmp_path / "no", FILES)] == ["missing", "missing"]


def test_traces_of_running_are_no_drift(tmp_path):
    # protects: running the public tests in place does not fail --check
    write(tmp_path, FILES)
    (tmp_path / "__pycache__").mkdir()
    assert drift(tmp_path, FILES) == []


@pytest.mark.parametrize("actual", [b"x = 1\r\n", b"x = 1"])
def test_invisible_differences_are_named(tmp_path, actual):
    # protects: a difference is never shown as an empty diff
    write(tmp_path, FILES)
    (tmp_path / "a.py").write_bytes(actual)
    assert drift(tmp_path, FILES) == [
        Drift("a.py", "different", "a.py: only its line endings or its encoding differ")
    ]


def test_a_long_diff_is_cut_short(tmp_path):
    # protects: one rewritten file does not fill the terminal
    files = {"a.py": b"".join(b"%d\n" % n for n in range(500))}
    (tmp_path / "a.py").write_bytes(b"\xff\n")
    diff = drift(tmp_path, files)[0].diff.splitlines()
    assert len(diff) == 21
    assert diff[-1].startswith("… ")


def test_nothing_is_ever_removed(tmp_path):
    # protects: somebody's own file in the folder
    (tmp_path / "mine.py").write_bytes(b"work")
    write(tmp_path, FILES)
    assert (tmp_path / "mine.py").read_bytes() == b"work"


def test_a_link_is_replaced_not_followed(tmp_path):
    # protects: the file a link points at, which is not ours to write
    other = tmp_path / "other.py"
    other.write_bytes(b"x = 1\n")
    target = tmp_path / "out"
    target.mkdir()
    (target / "a.py").symlink_to(other)
    assert drift(target, {"a.py": b"x = 1\n"})[0].kind == "missing"
    write(target, {"a.py": b"new\n"})
    assert other.read_bytes() == b"x = 1\n"
    assert not (target / "a.py").is_symlink()


def test_what_cannot_be_written_is_one_clear_error(tmp_path):
    # protects: no traceback, and no half-written file left behind
    (tmp_path / "a.py").mkdir()
    with pytest.raises(GradeError, match="cannot be written"):
        write(tmp_path, {"a.py": b"x"})
    assert [path.name for path in tmp_path.iterdir()] == ["a.py"]
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(GradeError, match="cannot be written"):
        write(tmp_path / "file", FILES)
