import stat
import struct
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from autograder.assignment import Assignment
from autograder.submission import Submission, archive, collect

Single = Callable[[Path], Submission]
Member = tuple[str | zipfile.ZipInfo, bytes]

pytestmark = pytest.mark.filterwarnings("ignore:Duplicate name")  # zipfile's, while we make one


def made(path: Path, *members: Member, packed: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", packed) as file:
        for name, data in members:
            file.writestr(name, data, None if isinstance(name, str) else name.compress_type)
    return path


def refused(found: Submission) -> str:
    assert found.refusal
    assert found.source == ""
    return found.refusal.en


def special(name: str, mode: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, (mode | 0o644) << 16
    return info


@pytest.mark.parametrize(
    "name",
    [
        *("../gates.py", "/etc/gates.py", "a/../../gates.py", "C:/gates.py", "C:gates.py"),
        *(
            "..\\gates.py",
            "a\\gates.py",
            "//host/gates.py",
            "a//gates.py",
            "..",
            "a/" * 40 + "g.py",
        ),
        "n" * 2000,
    ],
)
def test_paths_that_lead_out_of_a_zip_are_refused(tmp_path: Path, single: Single, name: str):
    # Nothing is unpacked; the zip is refused all the same, for it was not made by accident.
    path = made(tmp_path / "kim.zip", ("gates.py", b"x = 1\n"), (name, b"x = 2\n"))
    assert "path" in refused(single(path))


def test_a_path_out_of_one_students_folder_costs_only_that_student(
    tmp_path: Path, assignment: Assignment
):
    # One hostile hand-in must not stop a class.
    path = made(
        tmp_path / "class.zip",
        ("kim/gates.py", b"x = 1\n"),
        ("kim/../lee/gates.py", b"x = 2\n"),
        ("lee/gates.py", b"x = 3\n"),
    )
    kim, lee = collect([path], assignment)
    assert "path" in refused(kim)
    assert lee.source == "x = 3\n"
    assert lee.path == f"{path}!lee/gates.py"


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
@pytest.mark.parametrize("name", ["gates.py", "data"])
def test_links_and_devices_in_a_zip_are_refused(
    tmp_path: Path, single: Single, kind: int, name: str
):
    # A zip keeps them in the external attributes.
    members: list[Member] = [(special(name, kind), b"/etc/passwd"), ("gates.ipynb", b"{}")]
    said = refused(single(made(tmp_path / "kim.zip", *members)))
    assert ("link" if kind == stat.S_IFLNK else "ordinary") in said


@pytest.mark.slow
def test_a_bomb_is_not_inflated(tmp_path: Path, single: Single):
    # 200 MB in 200 kB, as the program and beside it.
    bomb = b"\0" * 200_000_000
    for name in ("gates.py", "data.bin"):
        path = made(tmp_path / "kim.zip", (name, bomb), ("gates.ipynb", b"{}"))
        assert "inflate" in refused(single(path))


def test_a_zip_that_is_too_large_in_sum_is_refused(
    tmp_path: Path, single: Single, monkeypatch: pytest.MonkeyPatch
):
    # Each member may look harmless by itself.
    monkeypatch.setattr(archive, "MOST_TOTAL", 1000)
    members = [(f"{n}.txt", b"x" * 300) for n in range(4)]
    assert "inflate" in refused(single(made(tmp_path / "kim.zip", *members)))


@pytest.mark.slow
def test_a_zip_of_too_many_members_is_refused(tmp_path: Path, single: Single):
    # By their number, and by the size of the list before it is even parsed.
    short = made(tmp_path / "a.zip", *((str(n), b"") for n in range(archive.MOST_ENTRIES + 1)))
    assert "more than" in refused(single(short))
    long = made(tmp_path / "b.zip", *((f"{n:0>900}", b"") for n in range(5000)))
    assert "more than" in refused(single(long))


@pytest.mark.parametrize("stated", [0, 1, 5, 7, 2**31])
def test_a_size_that_is_a_lie_gives_no_program(tmp_path: Path, single: Single, stated: int):
    # The central directory may state anything; the bytes are counted.
    path = made(tmp_path / "kim.zip", ("gates.py", b"x = 1\n"), packed=zipfile.ZIP_STORED)
    data = bytearray(path.read_bytes())
    directory = data.rindex(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = struct.pack("<I", stated)
    path.write_bytes(data)
    found = single(path)
    assert found.refusal is not None


def test_a_lying_bomb_is_cut_off(tmp_path: Path, single: Single):
    # It states ten bytes and inflates to fifty million.
    path = made(tmp_path / "kim.zip", ("gates.py", b"#" * 50_000_000))
    data = bytearray(path.read_bytes())
    directory = data.rindex(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = struct.pack("<I", 10)
    path.write_bytes(data)
    assert "damaged" in refused(single(path))


def test_an_encrypted_zip_is_named_so(tmp_path: Path, single: Single):
    # The flag is enough; no password is asked for.
    path = made(tmp_path / "kim.zip", ("gates.py", b"x = 1\n"))
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert "password" in refused(single(path))


@pytest.mark.parametrize("packed", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_compression_is_refused(tmp_path: Path, single: Single, packed: int):
    # LZMA lets a file ask for gigabytes of dictionary.
    assert "unusual" in refused(single(made(tmp_path / "k.zip", ("gates.py", b"x"), packed=packed)))


def test_a_zip_in_a_zip_is_not_opened(tmp_path: Path, single: Single):
    # Nesting is how small bombs grow.
    inner = made(tmp_path / "inner.zip", ("gates.py", b"x = 1\n")).read_bytes()
    assert "inside a zip" in refused(single(made(tmp_path / "kim.zip", ("gates.zip", inner))))


def test_the_same_name_twice_is_refused(tmp_path: Path, single: Single):
    # Two readers of that zip would grade two different programs. In pieces is the same name.
    for first, second in (("gates.py", "gates.py"), ("가/gates.py", "\u1100\u1161/gates.py")):
        path = made(tmp_path / "kim.zip", (first, b"x = 1\n"), (second, b"x = 2\n"))
        assert "twice" in refused(single(path))


def test_a_name_that_is_a_file_and_a_folder_is_refused(tmp_path: Path, single: Single):
    # No disk can hold both.
    path = made(tmp_path / "kim.zip", ("gates.py", b"x = 1\n"), ("gates.py/x.py", b"x = 2\n"))
    assert "twice" in refused(single(path))


@pytest.mark.parametrize("data", [b"", b"PK", b"not a zip", b"PK\x05\x06" + b"\xff" * 18])
def test_what_is_no_zip_is_named_so_and_has_its_digest(tmp_path: Path, single: Single, data: bytes):
    # The digest proves what was handed in.
    (tmp_path / "kim.zip").write_bytes(data)
    found = single(tmp_path / "kim.zip")
    assert "not a zip" in refused(found)
    assert len(found.digest) == 64


@pytest.mark.parametrize("encoding", ["cp949", "utf-8"])
def test_korean_names_are_read_in_a_zip_made_by_windows(
    tmp_path: Path, assignment: Assignment, encoding: str
):
    # Windows writes them in its own code page, without a word about it.
    path = tmp_path / "class.zip"
    names = ["김민수/gates.py", "이영희/gates.py"]
    plain = [f"{'x' * len(name.encode(encoding))}" for name in names]
    plain = [f"{n}{each[1:]}" for n, each in enumerate(plain)]
    made(path, *((each, b"x = 1\n") for each in plain))
    data = path.read_bytes()
    for each, name in zip(plain, names, strict=True):
        data = data.replace(each.encode(), name.encode(encoding))
    path.write_bytes(data)
    assert [each.student for each in collect([path], assignment)] == ["김민수", "이영희"]


def test_a_folder_around_everything_is_looked_through(tmp_path: Path, single: Single):
    # Compressing a folder makes one; macOS adds its own beside it.
    path = made(
        tmp_path / "kim.zip",
        ("./", b""),
        ("gates/", b""),
        ("gates/gates.py", b"x = 1\n"),
        ("__MACOSX/gates/._gates.py", b"\0"),
        ("gates/.DS_Store", b"\0"),
    )
    found = single(path)
    assert (found.student, found.source, found.notes) == ("kim", "x = 1\n", ())


def test_the_name_of_a_wrapping_folder_is_noted(tmp_path: Path, single: Single):
    # It could have been a class of one, so the guess is said.
    found = single(made(tmp_path / "week1.zip", ("kim/gates.py", b"x = 1\n")))
    assert found.student == "week1"
    assert "kim" in found.notes[0].en


member_names = st.one_of(
    st.text(max_size=12),
    st.lists(
        st.sampled_from(["gates.py", "..", ".", "kim", "lee", "", "a.zip", "C:"]), max_size=4
    ).map("/".join),
)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(member_names, st.binary(max_size=9)), max_size=5))
@example([("./.", b"")])
@example([(".", b""), ("././", b""), ("", b"x"), ("/", b"x")])
def test_any_member_names_give_submissions(
    tmp_path: Path, assignment: Assignment, members: Iterable[tuple[str, bytes]]
):
    # Never an error, never nothing.
    infos = []
    for name, data in members:
        info = zipfile.ZipInfo("x")
        info.filename = name.encode("utf-8", "replace").decode()
        infos.append((info, data))
    found = collect([made(tmp_path / "k.zip", *infos)], assignment)
    assert found
    assert all(each.student and (each.refusal or each.source) for each in found)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_damage_gives_submissions(tmp_path: Path, assignment: Assignment, data: st.DataObject):
    # A few bytes of a good zip are changed, anywhere.
    path = made(tmp_path / "k.zip", ("kim/gates.py", b"x = 1\n"), ("lee/gates.py", b"y = 2\n" * 9))
    whole = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(whole[: data.draw(st.integers(len(whole) // 2, len(whole)))])
    found = collect([path], assignment)
    assert found
    assert all(each.refusal or each.source for each in found)
