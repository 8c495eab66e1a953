"""From `grade run` to the exported file, with the real commands."""

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow  # each starts the real command in a process of its own

ROOT = Path(__file__).parents[2]
SUBMISSIONS = ROOT / "tests" / "scenarios" / "submissions"
SUITE = "autograder/suites/01_mini/test_hidden_mini.py"

Grade = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course of one's own."""
    return Path(shutil.copytree(ROOT / "tests" / "scenarios" / "course", tmp_path / "course"))


@pytest.fixture
def grade(course: Path) -> Grade:
    """The real command, in that course, with the gradebook where it is by default."""
    environment = os.environ | {"GRADE_LANG": "en", "COLUMNS": "200"}
    del environment["GRADE_DB"]

    def call(*arguments: object, before: str = "", **more: str) -> subprocess.CompletedProcess[str]:
        program = f"{before}\nfrom autograder.cli import main\nmain()"
        return subprocess.run(
            [sys.executable, "-c", program, *map(str, arguments)],
            cwd=course,
            env=environment | more,
            capture_output=True,
            text=True,
            check=False,
        )

    return call


def hand_in(folder: Path, moment: str, **programs: str) -> Path:
    """Submissions in the layout of nbgrader's exchange."""
    for student, name in programs.items():
        home = folder / f"{student}+mini+{moment} KST"
        shutil.copytree(SUBMISSIONS / name, home)
    return folder


def test_the_whole_way(course: Path, grade: Grade, tmp_path: Path) -> None:
    # Graded, regraded with a mended suite, with late policy, extension and roster, and exported.
    text = (course / "course.toml").read_text(encoding="utf-8")
    (course / "course.toml").write_text(f"{text}[late]\nper_day = 0.2\n", encoding="utf-8")
    roster = (
        "학번,이름,연장\n다온,김다온,\n가영,이가영,\n나리,박나리,mini=2026-09-20\n라희,최라희,\n"
    )
    (course / "roster.csv").write_text(roster, encoding="cp949")
    folder = hand_in(tmp_path / "in", "2026-09-18 20:00:00", 가영="passed", 다온="grader_error")
    hand_in(folder, "2026-09-20 20:00:00", 나리="failed", 마루="failed")
    done = grade("run", "mini", folder)
    assert done.returncode == 3
    assert str(course / ".gradekit" / "gradebook.sqlite") in done.stderr
    shutil.rmtree(folder)

    blocked = grade("export", "csv")
    assert blocked.returncode == 3
    assert "Grader error: 다온, mini: test_careless" in blocked.stderr
    assert not (course / "grades.csv").exists()

    suite = course / SUITE
    mended = suite.read_text(encoding="utf-8").replace("value + 1 if", "value if")
    suite.write_text(mended, encoding="utf-8")
    out = tmp_path / "changes.json"
    preview = grade("regrade", "mini", "--json", out)
    assert preview.returncode == 0, preview.stderr
    assert "Nothing has been changed" in preview.stdout
    found = {each["student"]: each for each in json.loads(out.read_text())["results"]}
    assert [test["id"] for test in found["다온"]["tests"]] == ["test_careless"]
    assert found["가영"]["tests"] == []
    assert grade("export", "csv").returncode == 3
    assert grade("regrade", "mini", "--apply").returncode == 0
    assert "nothing to grade again" in grade("regrade", "mini").stdout

    done = grade("export", "csv", "--to", tmp_path / "grades.csv")
    assert done.returncode == 0, done.stderr
    assert "마루" in done.stderr
    with (tmp_path / "grades.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["name"]: row for row in csv.DictReader(file)}
    assert list(rows) == ["김다온", "이가영", "박나리", "최라희"]
    assert [row["mini score"] for row in rows.values()] == ["40", "100", "40", ""]
    assert rows["박나리"]["mini days late"] == "0"
    late = grade("history", "마루")
    assert "24 points count (day 2 after the deadline: 40 % off)" in late.stdout
    assert len([line for line in late.stdout.splitlines() if line.strip().startswith("mini ")]) == 2


def test_history_as_json(grade: Grade, tmp_path: Path) -> None:
    # Everything that a complaint needs: suite, kit, seed, each test; and which grading counts.
    folder = hand_in(tmp_path / "in", "2026-09-18 20:00:00", 가영="failed")
    for seed in (1, 2):
        assert grade("run", "mini", folder, "--seed", seed).returncode == 0
    out = tmp_path / "history.json"
    assert grade("history", "가영", "mini", "--json", out).returncode == 0
    gradings = json.loads(out.read_text(encoding="utf-8"))["gradings"]
    assert [each["seed"] for each in gradings] == [1, 2]
    assert [each["counts"] for each in gradings] == [False, True]
    assert {test["outcome"] for test in gradings[0]["tests"]} == {"failed", "passed"}
    assert gradings[0]["submitted"] == "2026-09-18T11:00:00+00:00"


def test_without_sqlalchemy_grading_goes_on(course: Path, grade: Grade) -> None:
    # A student's install, or a small grading machine: one line says that nothing was kept.
    gone = "import sys\nsys.modules['sqlalchemy'] = None"
    done = grade("run", "mini", SUBMISSIONS / "passed", before=gone)
    assert done.returncode == 0, done.stderr
    assert "100" in done.stdout
    assert "Nothing was kept" in done.stderr
    assert "gradekit[instructor]" in done.stderr
    assert not (course / ".gradekit" / "gradebook.sqlite").exists()
    refused = grade("history", "passed", before=gone)
    assert refused.returncode == 2
    assert "gradekit[instructor]" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_no_record(course: Path, grade: Grade) -> None:
    # A try with a colleague's file leaves no trace.
    assert grade("run", "mini", SUBMISSIONS / "passed", "--no-record").returncode == 0
    assert not (course / ".gradekit" / "gradebook.sqlite").exists()


def test_a_gradebook_that_cannot_be_used_stops_the_run_first(grade: Grade, tmp_path: Path) -> None:
    # Nobody wants to learn after an hour of grading that nothing was kept.
    (tmp_path / "a_file").write_text("not a gradebook, and long enough to be looked at" * 9)
    done = grade("run", "mini", SUBMISSIONS / "passed", GRADE_DB=str(tmp_path / "a_file"))
    assert done.returncode == 2
    assert "--no-record" in done.stderr
    assert "Traceback" not in done.stderr
