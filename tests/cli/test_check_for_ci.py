"""`grade check --all` and the files that it writes for CI."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

pytestmark = pytest.mark.slow  # each starts the real command in a process of its own

ROOT = Path(__file__).parents[2]
FOLDERS = ("01_gates", "02_mlp_xor")


def check(kit: Path, *arguments: str, **said: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "autograder.cli", "check", *arguments]
    ours = {"GRADE_LANG": "en", "PYTHONPATH": str(ROOT)}
    away = ("GITHUB_", "GITLAB_", "CI_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(away)}
    return subprocess.run(
        command, cwd=kit, env=kept | ours | said, capture_output=True, text=True, check=False
    )


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A student's kit of two assignments."""
    shutil.copy(ROOT / "course.toml", tmp_path)
    for folder in FOLDERS:
        shutil.copytree(
            ROOT / "assignments" / folder,
            tmp_path / "assignments" / folder,
            ignore=shutil.ignore_patterns("__pycache__"),
        )
    return tmp_path


def solve(kit: Path, folder: str) -> None:
    shutil.copy(ROOT / "solutions" / folder / f"{folder[3:]}.py", kit / "assignments" / folder)


def test_what_is_not_begun_fails_only_without_begun(kit: Path) -> None:
    # The contract stands: 0 when all passed, 1 when not. `--begun` is what CI asks for.
    solve(kit, "01_gates")
    assert check(kit, "--all").returncode == 1
    done = check(kit, "--all", "--begun", "--junit", "r.xml", "--json", "r.json")
    assert done.returncode == 0, done.stdout
    assert len(ET.parse(kit / "r.xml").getroot()) == 1  # JUnit has what can fail
    assert len(json.loads((kit / "r.json").read_text("utf-8"))["assignments"]) == 2
    solve(kit, "02_mlp_xor")
    assert check(kit, "--all").returncode == 0


def test_a_file_that_is_gone_is_not_passed_over(kit: Path) -> None:
    # Deleting what fails must not make CI green.
    solve(kit, "01_gates")
    for path in (kit / "assignments" / "02_mlp_xor").glob("mlp_xor.*"):
        path.unlink()
    done = check(kit, "--all", "--begun", "--summary", "s.md", "--annotations", "github")
    assert done.returncode == 1
    assert "::error file=assignments/02_mlp_xor,title=cannot be graded::" in done.stdout
    assert "cannot be graded" in (kit / "s.md").read_text("utf-8")


def test_a_notebook_alone_is_checked(kit: Path) -> None:
    # Who works in the notebook may delete the .py.
    for folder in FOLDERS:
        (kit / "assignments" / folder / f"{folder[3:]}.py").unlink()
    done = check(kit, "--all", "--begun", "--result", "result.json")
    assert done.returncode == 0, done.stdout
    assert json.loads((kit / "result.json").read_text("utf-8"))["score"] == 0


@pytest.mark.parametrize(
    ("said", "log", "report"),
    [
        ({}, False, False),
        ({"GITHUB_ACTIONS": "true"}, True, False),
        ({"GITLAB_CI": "true"}, False, True),
    ],
)
def test_auto_finds_out_where_it_runs(
    kit: Path, said: dict[str, str], log: bool, report: bool
) -> None:
    # On a student's own machine nobody wants to read `::notice` in the terminal.
    done = check(kit, "gates", "--annotations", "auto", **said)
    assert ("::notice" in done.stdout) == log
    assert (kit / "gl-code-quality-report.json").is_file() == report


def test_misuse_is_one_clear_line(kit: Path) -> None:
    # Names together with --all, a place that cannot be written, a course without assignments.
    assert check(kit, "--all", "gates").returncode == 2
    for option in ("--summary", "--result", "--junit"):
        done = check(kit, "gates", option, "course.toml/below")
        assert done.returncode == 2
        assert "Traceback" not in done.stderr
    shutil.rmtree(kit / "assignments")
    done = check(kit, "--all")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_the_summary_of_a_github_job_is_added_to_and_another_file_replaced(kit: Path) -> None:
    # Other steps write on the same page; a file of one's own does not grow with each run.
    page = kit / "page.md"
    page.write_text("# before\n")
    check(kit, "gates", "--summary", "page.md", GITHUB_STEP_SUMMARY=str(page))
    assert page.read_text("utf-8").startswith("# before\n## Public tests")
    check(kit, "gates", "--summary", "page.md")
    assert page.read_text("utf-8").startswith("## Public tests")
