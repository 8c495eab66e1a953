"""The peer that instructors have: nbgrader's own command over a class of notebooks."""

import json
import os
import pickle
import shutil
import sqlite3
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.examine.suite import SuiteTest
from autograder.submission import Submission

Notebook = dict[str, Any]  # in Jupyter's format, version 4.5
HERE = Path(__file__).parent
_SCORES = """
SELECT handed_in.student_id, SUM(grade.auto_score)
FROM grade
JOIN submitted_notebook AS notebook ON grade.notebook_id = notebook.id
JOIN submitted_assignment AS handed_in ON notebook.assignment_id = handed_in.id
GROUP BY handed_in.student_id
"""


class Nbgrader:
    """A course of nbgrader's with one assignment. One cell holds the program, one each test."""

    def __init__(
        self, course: Course, assignment: Assignment, tests: Sequence[SuiteTest], folder: Path
    ) -> None:
        self._name, self._course = assignment.id, folder / "course"
        (self._course / "source" / self._name).mkdir(parents=True)
        config = 'c = get_config()\nc.CourseDirectory.course_id = "class"\n'
        (self._course / "nbgrader_config.py").write_text(config)
        self._environment = environment(folder)
        suite = folder / "suite"
        shutil.copytree(course.suites / assignment.folder, suite)
        source = course.solutions / assignment.folder / assignment.filename
        shutil.copy(source, suite / "right_answers.py")
        (suite / "cases.pickle").write_bytes(pickle.dumps({test.id: _case(test) for test in tests}))
        notebook = _notebook(source.read_text(encoding="utf-8"), tests, suite)
        home = self._course / "source" / self._name
        (home / f"{self._name}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
        self._run("generate_assignment", self._name)

    def hand_in(self, submissions: Sequence[Submission]) -> None:
        """Each student's notebook: the released one with the program filled in."""
        released = self._course / "release" / self._name / f"{self._name}.ipynb"
        for submission in submissions:
            notebook: Notebook = json.loads(released.read_text(encoding="utf-8"))
            notebook["cells"][0]["source"] = submission.source
            folder = self._course / "submitted" / submission.student / self._name
            folder.mkdir(parents=True)
            (folder / released.name).write_text(json.dumps(notebook), encoding="utf-8")

    def forget(self) -> None:
        """The next command grades everybody again."""
        shutil.rmtree(self._course / "autograded", ignore_errors=True)

    def autograde(self) -> None:
        """Grades the class."""
        self._run("autograde", self._name)

    def start(self) -> None:
        """The same command where there is nothing to grade: what it costs whatever the class."""
        self._run("autograde", "nothing", expected=1)

    def scores(self) -> dict[str, float]:
        """What the gradebook says, by student."""
        return scores_in(self._course)

    def _run(self, *arguments: str, expected: int = 0) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "nbgrader", *arguments],
            cwd=self._course,
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != expected:
            raise RuntimeError((done.stdout + done.stderr)[-2000:])


def scores_in(course: Path) -> dict[str, float]:
    """What the gradebook in nbgrader's folder says, by student."""
    with closing(sqlite3.connect(course / "gradebook.db")) as book:
        return dict(book.execute(_SCORES).fetchall())


def environment(folder: Path) -> dict[str, str]:
    """Jupyter's settings and histories in the folder; Python keeps its bytecode.

    nbgrader looks for a command of its database's on the path.
    """
    places = ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    kept["PATH"] = os.pathsep.join((sysconfig.get_path("scripts"), os.environ.get("PATH", "")))
    modules = filter(None, (str(HERE), os.environ.get("PYTHONPATH")))
    kept["PYTHONPATH"] = os.pathsep.join(modules)
    return kept | {name: str(folder / name.lower()) for name in places}


def _case(test: SuiteTest) -> tuple[str, str, dict[str, object]]:
    params = dict(test.item.callspec.params) if hasattr(test.item, "callspec") else {}
    return Path(test.item.path).stem, test.item.originalname, params


def _notebook(source: str, tests: Sequence[SuiteTest], suite: Path) -> Notebook:
    opening = f"from notebook_suite import NotebookSuite\nsuite = NotebookSuite({str(suite)!r})"
    cells = [_cell("program", source, solution=True), _cell("suite", opening)]
    for number, test in enumerate(tests):
        cells.append(_cell(f"test{number}", f"suite.check({test.id!r})", points=test.points))
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    metadata = {"kernelspec": kernel}
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": cells}


def _cell(
    name: str, source: str, *, solution: bool = False, points: float | None = None
) -> dict[str, Any]:
    settings = {
        "schema_version": 3,
        "grade_id": name,
        "grade": points is not None,
        "solution": solution,
        "locked": not solution,
        "task": False,
    }
    if points is not None:
        settings["points"] = points
    return {
        "cell_type": "code",
        "id": name,
        "metadata": {"nbgrader": settings},
        "execution_count": None,
        "outputs": [],
        "source": source,
    }
