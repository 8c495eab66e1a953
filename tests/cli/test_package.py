"""`grade package`, used and misused."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow  # each starts the real command in a process of its own

ROOT = Path(__file__).parents[2]
MINI = ROOT / "tests" / "scenarios" / "course"


def grade(*arguments: object, cwd: Path, lang: str = "en") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "autograder.cli", *map(str, arguments)]
    environment = os.environ | {"GRADE_LANG": lang, "PYTHONPATH": str(ROOT), "COLUMNS": "200"}
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("inner", ["", "student", "gradescope", "nbgrader"])
def test_help_is_in_one_language(tmp_path: Path, inner: str, lang: str) -> None:
    # Commands below a group speak the reader's language too.
    done = grade("package", *inner.split(), "--help", cwd=tmp_path, lang=lang)
    assert done.returncode == 0
    assert " | " not in done.stdout
    assert any("가" <= sign <= "힣" for sign in done.stdout) == (lang == "ko")


def test_misuse_is_one_clear_line(tmp_path: Path) -> None:
    # No such assignment, a folder in use, no wheel, nowhere to write: exit 2, nothing made.
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "work.py").touch()
    (tmp_path / "kit.txt").write_text("x")
    course = ("--course", ROOT)
    for arguments in (
        ("student", "no_such", *course),
        ("student", "gates"),  # in no course
        ("student", "gates", "--git", "used", *course),
        ("student", "gates", "--wheel", "kit.txt", *course),
        ("student", "gates", "--wheel", "missing.whl", *course),
        ("student", "gates", "--out", "kit.txt/kit.zip", *course),
        ("student", "gates", "--git", "kit.txt", *course),
        ("gradescope", *course),
        ("gradescope", "gates", "--visibility", "never", *course),
        ("gradescope", "no_such", *course),
        ("nonsense",),
    ):
        done = grade("package", *arguments, cwd=tmp_path)
        assert done.returncode == 2, (arguments, done.stdout, done.stderr)
        assert "Traceback" not in done.stderr
        assert done.stderr.strip()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kit.txt", "used"]


def test_zip_and_repository_at_once(tmp_path: Path) -> None:
    # One command makes both, of the assignments that were named, and says where.
    done = grade("package", "student", "gates", "--out", "week1.zip", "--git", "repo",
                 "--course", ROOT, cwd=tmp_path)  # fmt: skip
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(tmp_path / "week1.zip") as archive:
        names = set(archive.namelist())
    inside = {path for path in (tmp_path / "repo").rglob("*") if path.is_file()}
    files = {path.relative_to(tmp_path / "repo").as_posix() for path in inside}
    assert {f"week1/{name}" for name in files if not name.startswith(".git/")} == names
    assert {name.split("/")[1] for name in files if name.startswith("assignments")} == {"01_gates"}


def test_gradescope_says_that_it_is_not_for_students(tmp_path: Path) -> None:
    # The zip lies beside the students' one and holds the answers.
    done = grade("package", "gradescope", "mini", "--course", MINI, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Never give it to students" in done.stderr
    with zipfile.ZipFile(tmp_path / "gradescope-mini.zip") as archive:
        modes = {entry.filename: entry.external_attr >> 16 & 0o777 for entry in archive.infolist()}
    assert modes["setup.sh"] == modes["run_autograder"] == 0o755
    assert not [name for name in modes if "/right/" in name]
