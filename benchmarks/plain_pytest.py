"""The peer that many have: a folder with the program and the suite, and a pytest in it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.submission import Submission

CONFTEST = """
import importlib

import numpy as np
import pytest
from in_process import Program

from autograder.checks.trace import begin_trace


def pytest_configure(config):
    config.addinivalue_line("markers", "task(id, points=0): a task")


@pytest.fixture
def submission():
    begin_trace()
    return Program(importlib.import_module("{program}"))


@pytest.fixture
def rng():
    return np.random.default_rng(1)


@pytest.fixture
def solution():
    return importlib.import_module("right_answers")
"""


class PlainPytest:
    """Grades one program after another, each with a `python -m pytest` of its own."""

    def __init__(self, course: Course, assignment: Assignment, folder: Path) -> None:
        self._program = folder / assignment.filename
        for path in (course.suites / assignment.folder).glob("test_*.py"):
            shutil.copy(path, folder)
        shutil.copy(Path(__file__).with_name("in_process.py"), folder)
        (folder / "conftest.py").write_text(CONFTEST.replace("{program}", assignment.id))
        solution = course.solutions / assignment.folder / assignment.filename
        shutil.copy(solution, folder / "right_answers.py")
        self._command = [sys.executable, "-m", "pytest", "-q", "--tb=no", "-p", "no:cacheprovider"]
        self._command += ["-c", os.devnull, "--rootdir", str(folder), str(folder)]
        # Once with the bytecode written: from then on the suite is there compiled. A program's is
        # not kept, since Python may take it for that of the next one of the same size.
        self._environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        self._environment.pop("PYTHONDONTWRITEBYTECODE", None)
        self._run(solution.read_text(encoding="utf-8"))
        for compiled in (folder / "__pycache__").glob(f"{assignment.id}.*"):
            compiled.unlink()
        self._environment["PYTHONDONTWRITEBYTECODE"] = "1"

    def grade(self, submission: Submission) -> bool:
        """Whether the program passes every test."""
        return self._run(submission.source)

    def _run(self, source: str) -> bool:
        self._program.write_text(source, encoding="utf-8")
        done = subprocess.run(
            self._command, env=self._environment, capture_output=True, text=True, check=False
        )
        if done.returncode not in (0, 1):
            raise RuntimeError(done.stdout + done.stderr)
        return done.returncode == 0
