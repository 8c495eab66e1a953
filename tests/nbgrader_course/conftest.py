"""A small course in a folder of its own, nbgrader's folder made of it, and its real commands."""

import csv
import json
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

from autograder.course import Course, read_course
from autograder.nbgrader_course.making import Wish, make_course
from autograder.roster import course_roster

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "scenarios" / "course"
SCENARIOS = ROOT / "tests" / "scenarios" / "submissions"
NAME = "01_mini"
WISH = Wish("class", "ko", 10)
RIGHT = {"double": "return 2 * x", "quadruple": "return 4 * x"}

Notebook = dict[str, Any]


@dataclass(frozen=True)
class Nbgrader:
    """nbgrader's folder, and its own commands run there."""

    folder: Path
    home: Path  # Jupyter's settings and histories, so that nobody's own are touched

    @property
    def environment(self) -> dict[str, str]:
        scripts = sysconfig.get_path("scripts")
        places = ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")
        return (
            os.environ
            | {name: str(self.home / name.lower()) for name in places}
            | {"PATH": os.pathsep.join((scripts, os.environ["PATH"])), "GRADE_LANG": "ko"}
            | {"PYTHONPATH": str(ROOT)}
        )

    def run(self, *arguments: str, expected: int = 0) -> str:
        """What the command said. Its exit code is not to be trusted, but it is looked at."""
        done = subprocess.run(
            [sys.executable, "-m", "nbgrader", *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        said = done.stdout + done.stderr
        assert done.returncode == expected, said[-3000:]
        return said

    def released(self) -> Notebook:
        text = (self.folder / "release" / NAME / "mini.ipynb").read_text("utf-8")
        found: Notebook = json.loads(text)
        return found

    def hand_in(self, student: str, change: Callable[[Notebook], None]) -> Path:
        """The released notebook, changed, as nbgrader collects it."""
        notebook = self.released()
        change(notebook)
        place = self.folder / "submitted" / student / NAME
        place.mkdir(parents=True)
        (place / "mini.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
        (place / "timestamp.txt").write_text("2026-09-18 10:00:00 UTC")
        return place

    def autograded(self, student: str) -> Notebook:
        text = (self.folder / "autograded" / student / NAME / "mini.ipynb").read_text("utf-8")
        found: Notebook = json.loads(text)
        return found

    def points(self, student: str, task: str) -> tuple[float | None, bool]:
        """What the gradebook has for a grade cell, and whether a person has to look at it."""
        with Gradebook(f"sqlite:///{self.folder / 'gradebook.db'}") as book:
            grade = book.find_grade(task, "mini", NAME, student)
            return grade.auto_score, grade.needs_manual_grade

    def grades(self) -> dict[str, float]:
        """What `nbgrader export` says, by student, of those who handed something in."""
        self.run("export", "--to", "grades.csv")
        with (self.folder / "grades.csv").open(encoding="utf-8", newline="") as file:
            return {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}


@contextmanager
def copied(nbgrader: Nbgrader, name: str) -> Iterator[Nbgrader]:
    """A folder for one test's own changes, as far from the course as the one it is a copy of."""
    folder = nbgrader.folder.with_name(name)
    shutil.copytree(nbgrader.folder, folder)
    try:
        yield replace(nbgrader, folder=folder)
    finally:
        shutil.rmtree(folder)


def filled(functions: dict[str, str]) -> Callable[[Notebook], None]:
    """A change: the bodies of these functions."""

    def change(notebook: Notebook) -> None:
        for name, body in functions.items():
            cell = cell_of(notebook, f"code-{name}")
            cell["source"] = f"import sys\nimport numpy as np\n\ndef {name}(x):\n    {body}\n"

    return change


def cell_of(notebook: Notebook, name: str) -> dict[str, Any]:
    """The cell of that id."""
    return next(cell for cell in notebook["cells"] if cell["id"] == name)


def shown(notebook: Notebook, task: str) -> tuple[str, str]:
    """What a task's grade cell says, and its value."""
    *said, value = cell_of(notebook, f"check-{task}")["outputs"]
    words = "".join("".join(output["text"]) for output in said)
    return words, "".join(value["data"]["text/plain"])


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A copy of the scenarios' course that can be released, with a roster from a spreadsheet."""
    root = tmp_path_factory.mktemp("course")
    shutil.copytree(SMALL, root, dirs_exist_ok=True)
    for language, text in (("ko", "# 작은 과제\n\n두 배예요.\n"), ("en", "# Small\n\nTwice.\n")):
        (root / "solutions" / NAME / f"handout.{language}.md").write_text(text, "utf-8")
    roster = '\ufeff학번,이름,분반\n20261,김하늘,가\n20262,"박, 보검",나\n'
    (root / "roster.csv").write_text(roster, "utf-8")
    return read_course(root)


@pytest.fixture
def own(nbgrader: Nbgrader) -> Iterator[Nbgrader]:
    """nbgrader's folder as it is after `nbgrader generate_assignment`, for one test alone."""
    with copied(nbgrader, "own") as folder:
        yield folder


@pytest.fixture(scope="session")
def nbgrader(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Nbgrader:
    """nbgrader's folder of that course, with its assignment generated by nbgrader's command."""
    place = tmp_path_factory.mktemp("nbgrader")
    made = Nbgrader(place / "class", place)
    make_course(course, made.folder, WISH, course_roster(course))
    made.run("generate_assignment", NAME)
    return made
