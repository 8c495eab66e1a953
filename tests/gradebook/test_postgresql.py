"""The commands on a gradebook in PostgreSQL, by its URL alone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.gradebook import open_gradebook

ROOT = Path(__file__).parents[2]


@pytest.mark.postgresql
@pytest.mark.parametrize("place", ["postgresql"], indirect=True)
def test_graded_and_exported(place: str, tmp_path: Path) -> None:
    # Two runs of one class at the same time, then the file: everyone once, no SQLite anywhere.
    command = [sys.executable, "-m", "autograder.cli"]
    environment = os.environ | {"GRADE_DB": place}
    submissions = ROOT / "tests" / "scenarios" / "submissions"
    course = ROOT / "tests" / "scenarios" / "course"
    runs = []
    for number in range(2):
        one = [*command, "run", "mini", str(submissions / "failed"), "--student", "가영"]
        one += ["--seed", "1", "--course", str(course), "--json", str(tmp_path / f"{number}.json")]
        runs.append(subprocess.Popen(one, env=environment, stdout=subprocess.DEVNULL))
    assert [run.wait() for run in runs] == [0, 0]
    with open_gradebook(place) as book:
        assert [each.grade.score for each in book.gradings()] == [40]
    out = tmp_path / "grades.csv"
    export = [*command, "export", "moodle", "--to", str(out), "--course", str(course)]
    subprocess.run(export, env=environment, check=True, capture_output=True)
    assert "가영,가영,,,40" in out.read_text(encoding="utf-8")
