"""`grade list`, `grade hint` and `grade reset` as a student uses them, one after another."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from autograder.bilingual import Language
from autograder.cli import grade
from autograder.cli.list_command import left_until
from autograder.packaging.archive import zip_bytes
from autograder.resetting import ORIGINALS

ROOT = Path(__file__).parents[2]
Run = Callable[..., Result]


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "course.toml", tmp_path)
    for folder in ("01_gates", "05_losses"):
        shutil.copytree(ROOT / "assignments" / folder, tmp_path / "assignments" / folder)
    stub = (ROOT / "assignments" / "01_gates" / "gates.py").read_bytes()
    (tmp_path / ORIGINALS).parent.mkdir()
    (tmp_path / ORIGINALS).write_bytes(zip_bytes({"01_gates/gates.py": stub}))
    return tmp_path


@pytest.fixture
def run(kit: Path) -> Run:
    """Runs a command in this process: no other process is needed for these."""

    def one(*arguments: str, given: str | None = None) -> Result:
        command, *others = arguments
        where = ["--course", str(kit), "--lang", "en"]
        return CliRunner().invoke(grade, [command, *where, *others], input=given)

    return one


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (timedelta(days=3, hours=4, minutes=59), ("3일 4시간 남음", "3 d 4 h left")),
        (timedelta(hours=5, minutes=20), ("5시간 20분 남음", "5 h 20 min left")),
        (timedelta(minutes=12, seconds=59), ("12분 남음", "12 min left")),
        (timedelta(seconds=9), ("0분 남음", "0 min left")),
    ],
)
def test_the_time_that_is_left(left: timedelta, said: tuple[str, str]) -> None:
    # Rounded down: whoever believes it is never late.
    now = datetime(2026, 11, 21, tzinfo=UTC)
    languages: tuple[Language, ...] = ("ko", "en")
    assert tuple(left_until(now + left, now, each) for each in languages) == said


def test_a_list_before_the_first_check(run: Run) -> None:
    # Only what is there, nothing checked, no folder made for it.
    done = run("list")
    assert done.exit_code == 0
    assert "gates" in done.output
    assert done.output.count("not checked") == 2
    assert "0 of 2" in done.output


@pytest.mark.parametrize("columns", [40, 66, 80, 120])
def test_a_list_breaks_its_titles_and_takes_nothing_away(
    run: Run, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    # rich put an ellipsis in place of the last letter of Korean words that fitted.
    monkeypatch.setenv("COLUMNS", str(columns))
    done = run("list", "--lang", "ko", "--course", str(ROOT))
    assert done.exit_code == 0
    assert "…" not in done.output
    assert "two_layer_net" in done.output


def test_reset_asks_and_keeps(run: Run, kit: Path) -> None:
    # No changes nothing; yes puts the old file beside it; again there is nothing to do.
    path = kit / "assignments" / "01_gates" / "gates.py"
    stub = path.read_bytes()
    assert run("reset", "gates").exit_code == 2
    path.write_text("# mine\n")
    assert run("reset", "gates", given="n\n").exit_code == 1
    assert run("reset", "gates", given="").exit_code == 1
    assert path.read_text() == "# mine\n"
    done = run("reset", "gates", given="y\n")
    assert done.exit_code == 0, done.output
    assert path.read_bytes() == stub
    (kept,) = path.parent.glob("*.bak")
    assert kept.read_text() == "# mine\n"
    assert kept.name in done.output
    assert run("reset", "gates", "--yes").exit_code == 2


@pytest.mark.parametrize(
    "arguments", [("reset", "losses"), ("reset", "gates", "--notebook"), ("reset", "nothing")]
)
def test_reset_refuses_clearly(run: Run, kit: Path, arguments: tuple[str, ...]) -> None:
    # No copy of that file in this kit, no such assignment: nothing is touched.
    before = {path: path.read_bytes() for path in kit.rglob("*") if path.is_file()}
    done = run(*arguments, "--yes")
    assert done.exit_code == 2
    assert {path: path.read_bytes() for path in kit.rglob("*") if path.is_file()} == before


@pytest.mark.slow
def test_check_is_remembered_by_list_and_hint(run: Run, kit: Path) -> None:
    # One check tells the list how far it is, and a hint which task to begin with.
    path = kit / "assignments" / "01_gates" / "gates.py"
    solved = (ROOT / "solutions" / "01_gates" / "gates.py").read_text(encoding="utf-8")
    assert "Nothing was checked yet" in run("hint", "gates").output
    for work, ended in ((solved + "\ndef XOR(x1, x2):\n    return 7\n", 1), (solved, 0)):
        path.write_text(work, encoding="utf-8")
        command = [sys.executable, "-m", "autograder.cli", "check", "gates"]
        environment = os.environ | {"GRADE_LANG": "en"}
        done = subprocess.run(command, cwd=kit, env=environment, capture_output=True, check=False)
        assert done.returncode == ended, done.stdout
        if ended:
            assert "15/17" in run("list").output
            assert "XOR gate" in run("hint", "gates").output
    assert "17/17" in run("list").output
    assert "1 of 2" in run("list").output
    assert "all public checks passed" in run("hint", "gates").output
    path.write_text(solved + "# changed\n", encoding="utf-8")
    assert "changed since" in run("list").output
