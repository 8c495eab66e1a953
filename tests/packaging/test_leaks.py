"""No answer, hidden test, compiled file or history of the instructor's is in a student's kit."""

import io
import json
import os
import py_compile
import re
import shutil
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.packaging.archive import zip_bytes
from autograder.packaging.kit import student_files
from autograder.release.regions import find_regions

ROOT = Path(__file__).parents[2]
CANARY = re.compile(rb"CANARY-(?:answer|remark|hidden|notes|stray|author|mail|history|name)")
FOLDERS = ("01_gates", "02_mlp_xor")
pytestmark = pytest.mark.slow


def everything(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """The content itself and all that is packed in it: zips in zips, compressed git objects."""
    yield name, content
    if content.startswith(b"PK") and zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for entry in archive.infolist():
                yield from everything(f"{name}!{entry.filename}", archive.read(entry))
    elif content[:1] == b"\x78":
        try:
            unpacked = zlib.decompress(content)
        except zlib.error:
            return
        yield from everything(f"{name}(unpacked)", unpacked)
        head, nul, body = unpacked.partition(b"\0")
        if nul and head.startswith(b"blob "):
            yield from everything(f"{name}(blob)", body)


def below(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The same for every file of a folder, its `.git` too."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield from everything(str(path.relative_to(folder)), path.read_bytes())


def canaries(found: Iterator[tuple[str, bytes]]) -> dict[str, set[bytes]]:
    """Which canaries are where, in names and in contents."""
    seen = {name: set(CANARY.findall(content + name.encode())) for name, content in found}
    return {name: birds for name, birds in seen.items() if birds}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the course with a canary in everything that students must not get."""
    home = tmp_path_factory.mktemp("instructor") / "course"
    away = shutil.ignore_patterns("__pycache__", "suites")
    for name in ("autograder", "course_data", "docs"):
        shutil.copytree(ROOT / name, home / name, ignore=away)
    for name in ("course.toml", "pyproject.toml", "README.md", ".gitignore"):
        shutil.copy(ROOT / name, home)
    for folder in FOLDERS:
        for name in ("solutions", "assignments", "autograder/suites"):
            shutil.copytree(ROOT / name / folder, home / name / folder)
        _plant(home, folder)
    for name in ("roster.csv", ".gradekit/a.journal", "solutions/notes.txt", "course.toml"):
        path = home / name
        path.parent.mkdir(exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write("# CANARY-notes\n")
    _commit(home)
    return home


def _plant(home: Path, folder: str) -> None:
    solution = home / "solutions" / folder / f"{folder[3:]}.py"
    marked = re.sub(
        r"( *)### BEGIN SOLUTION\n",
        lambda found: f'{found[0]}{found[1]}_note = "CANARY-answer"  # CANARY-remark\n',
        solution.read_text(encoding="utf-8"),
    )
    solution.write_text(marked, encoding="utf-8")
    hidden = sorted((home / "autograder" / "suites" / folder).rglob("*.*"))
    for path in hidden:
        if path.suffix in (".py", ".toml"):
            with path.open("a", encoding="utf-8") as file:
                file.write("# CANARY-hidden\n")
    for place in ("assignments/" + folder, "course_data", "autograder", "autograder/ci"):
        compiled = home / place / "__pycache__" / f"{folder[3:]}.cpython-312.pyc"
        py_compile.compile(str(solution), str(compiled), doraise=True)
        shutil.copy(compiled, home / place / f"{folder[3:]}.pyc")
    # What lies about among the released files is not released by that.
    (home / "assignments" / folder / "CANARY-stray.py").write_text(marked, encoding="utf-8")
    (home / "assignments" / folder / f"{folder[3:]}.py").write_text(marked, encoding="utf-8")


def _commit(home: Path) -> None:
    """A history in which an answer was once released, by somebody with a name."""
    settings = ("-c", "user.name=CANARY-author", "-c", "user.email=CANARY-mail@localhost")
    for command in (
        ("init", "--quiet"),
        ("add", "--all", "--force"),
        (*settings, "commit", "--quiet", "--message", "CANARY-history"),
    ):
        subprocess.run(["git", *command], cwd=home, check=True)


@pytest.fixture(scope="module")
def packed(course: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The zip and the repository that the real command makes of that course, from its own kit."""
    out = tmp_path_factory.mktemp("packed")
    place, repository = out / "kit.zip", out / "repository"
    command = [sys.executable, "-m", "autograder.cli", "package", "student"]
    environment = os.environ | {"PYTHONPATH": str(course), "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run(
        [*command, "--out", str(place), "--git", str(repository)],
        cwd=course,
        env=environment,
        check=True,
        capture_output=True,
    )
    return place, repository


def test_no_canary_is_in_the_kit(packed: tuple[Path, Path]) -> None:
    # Answers, hidden tests, their bytecode, notes, rosters, history: not in any layer of either.
    place, repository = packed
    assert canaries(everything("kit.zip", place.read_bytes())) == {}
    assert canaries(below(repository)) == {}


def test_no_hidden_file_is_named_in_the_kit(packed: tuple[Path, Path]) -> None:
    # Names tell too: `test_hidden_gates.py` in a list of files, a path in bytecode.
    names = {
        path.name.encode()
        for folder in FOLDERS
        for path in (ROOT / "autograder" / "suites" / folder).rglob("test_hidden_*.py")
    }
    assert len(names) >= 3
    place, repository = packed
    for found in (everything("kit.zip", place.read_bytes()), below(repository)):
        for name, content in found:
            assert not [each for each in names if each in content + name.encode()], name
            assert "__pycache__" not in name
            assert not name.endswith(".pyc")


def test_the_repository_has_one_commit_and_nothing_else(packed: tuple[Path, Path]) -> None:
    # No object of another history, no reflog of one, no remote.
    _, repository = packed
    said = subprocess.run(
        ["git", "log", "--all", "--reflog", "--format=%P|%an|%ae|%D"],
        cwd=repository,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    assert said == ["|gradekit|gradekit@localhost|HEAD -> main"]
    fsck = subprocess.run(
        ["git", "fsck", "--unreachable", "--strict"],
        cwd=repository,
        check=True,
        capture_output=True,
    )
    assert fsck.stdout == b""
    assert not (repository / ".git" / "hooks").exists()


def test_the_scanner_finds_what_was_planted(course: Path) -> None:
    # The control: everything above would pass for nothing if the scanner were blind.
    solution = (course / "solutions" / "01_gates" / "gates.py").read_bytes()
    wheel = zip_bytes({"autograder/leak.py": solution})
    assert canaries(everything("k", zip_bytes({"wheels/a.whl": wheel})))
    compiled = (course / "course_data" / "gates.pyc").read_bytes()
    assert canaries(everything("k", zip_bytes({"a.pyc": compiled})))["k!a.pyc"] == {
        b"CANARY-answer"
    }
    assert canaries(everything("CANARY-name", b""))
    history = set().union(*canaries(below(course / ".git")).values())
    assert {b"CANARY-author", b"CANARY-history", b"CANARY-answer", b"CANARY-hidden"} <= history
    planted = set().union(*canaries(below(course)).values())
    assert {b"CANARY-notes", b"CANARY-remark", b"CANARY-stray"} <= planted


# --- The real course, line by line ---


def lines_in(name: str, content: bytes) -> set[str]:
    """The lines of a text; those of a notebook as its cells have them."""
    found = {line.strip() for line in content.decode("utf-8", "replace").splitlines()}
    if name.endswith(".ipynb"):
        cells = json.loads(content)["cells"]
        found = {line.strip() for cell in cells for line in "".join(cell["source"]).splitlines()}
    return found


def secret_lines() -> set[str]:
    """Lines of hidden tests and of answers that the course does not give to students on purpose."""
    secret: set[str] = set()
    given: set[str] = set()
    for path in (ROOT / "autograder" / "suites").rglob("test_*.py"):
        secret |= lines_in(path.name, path.read_bytes())
    for path in (each for each in (ROOT / "solutions").glob("*/*") if each.is_file()):
        text = path.read_text(encoding="utf-8")
        answer = path.suffix == ".py" and not path.name.startswith("test_")
        regions = find_regions(text, path.name) if answer else []
        for number, line in enumerate(text.splitlines(), start=1):
            inside = any(number in region for region in regions)
            (secret if inside else given).add(line.strip())
    return {line for line in secret - given if len(line) >= 24 and not line.startswith("from ")}


def test_no_line_of_an_answer_or_a_hidden_test_is_handed_out(real_course, wheel) -> None:
    # The real texts, in stubs, notebooks, handouts and public tests of all assignments.
    secret = secret_lines()
    assert len(secret) > 2000
    files = student_files(real_course, real_course.assignments, wheel)
    shown = {name: lines_in(name, files[name]) & secret for name in files if "assignments/" in name}
    assert {name: lines for name, lines in shown.items() if lines} == {}
    # The control: a solution in a stub's place would be seen.
    solution = real_course.solutions / "07_graph" / "graph.py"
    assert len(lines_in("graph.py", solution.read_bytes()) & secret) > 5
