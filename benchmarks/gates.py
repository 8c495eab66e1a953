"""Submissions graded in a second: gradekit, every layer on, beside plain pytest subprocesses."""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from autograder.assignment import Assignment
from autograder.course import Course, read_course
from autograder.grading import Grader, Terms, open_grader
from autograder.submission import Submission, collect

ROOT = Path(__file__).parents[1]
# It trains its gates anew in every call, 0.15 s in all, with us as with plain pytest.
SLOW_BY_THEMSELVES = {"learned_weights"}

# What plain pytest needs to run the same suite: the program in its own process.
CONFTEST = """
import importlib

import numpy as np
import pytest

from autograder.checks.trace import begin_trace


def pytest_configure(config):
    config.addinivalue_line("markers", "task(id, points=0): a task")


@pytest.fixture
def submission():
    begin_trace()
    return importlib.import_module("gates")


@pytest.fixture
def rng():
    return np.random.default_rng(1)


@pytest.fixture
def solution():
    return importlib.import_module("right_answers")
"""


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    course = read_course(ROOT)
    assignment = course.find("gates")
    right, wrong = (programs(course, assignment, kind) for kind in ("right", "wrong"))
    with (
        tempfile.TemporaryDirectory() as folder,
        open_grader(course, assignment, Terms(seed=1)) as grader,
    ):
        plain = plain_pytest(course, assignment, Path(folder))
        for submission in (*right, *wrong):  # known mistakes are examined once a run
            grader.grade(submission)
        print_head(len(grader.marker.suite.tests), rounds)
        for name, submissions in (("right programs", right), ("wrong programs", wrong)):
            ours, peer = [], []
            for _ in range(rounds):
                ours.append(rate(grader.grade, submissions * 2))
                peer.append(rate(plain, submissions))
            print_row(name, ours, peer)
        print_row("of these, a class of 1 in 3 wrong", *mixed(grader, plain, right, wrong, rounds))


def programs(course: Course, assignment: Assignment, kind: str) -> list[Submission]:
    """Nine programs of that kind."""
    found = sorted((course.suites / assignment.folder / kind).glob("*.py"))
    paths = [path for path in found if path.stem not in SLOW_BY_THEMSELVES][:9]
    return [each for path in paths for each in collect([path], assignment, path.stem)]


def plain_pytest(
    course: Course, assignment: Assignment, folder: Path
) -> Callable[[Submission], None]:
    """Grades as many would: a folder with the program and the suite, and a pytest in it."""
    for path in (course.suites / assignment.folder).glob("test_*.py"):
        shutil.copy(path, folder)
    (folder / "conftest.py").write_text(CONFTEST)
    source = course.solutions / assignment.folder / assignment.filename
    shutil.copy(source, folder / "right_answers.py")
    environment = os.environ | {
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, "-m", "pytest", "-q", "--tb=no", "-p", "no:cacheprovider"]
    command += ["-c", os.devnull, "--rootdir", str(folder), str(folder)]

    def grade(submission: Submission) -> None:
        (folder / assignment.filename).write_text(submission.source, encoding="utf-8")
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode not in (0, 1):
            raise RuntimeError(done.stdout + done.stderr)

    return grade


def rate(grade: Callable[[Submission], object], submissions: list[Submission]) -> float:
    """Submissions in a second."""
    start = time.perf_counter()
    for submission in submissions:
        grade(submission)
    return len(submissions) / (time.perf_counter() - start)


def mixed(
    grader: Grader,
    plain: Callable[[Submission], None],
    right: list[Submission],
    wrong: list[Submission],
    rounds: int,
) -> tuple[list[float], list[float]]:
    """Two right programs for each wrong one, as in a class that has understood."""
    some = [*right[:6], *wrong[:3]]
    ours = [rate(grader.grade, some * 2) for _ in range(rounds)]
    return ours, [rate(plain, some) for _ in range(rounds)]


def print_head(tests: int, rounds: int) -> None:
    """The machine, the versions, the columns."""
    versions = ", ".join(f"{name} {version(name)}" for name in ("numpy", "pytest", "gradekit"))
    print(f"{platform.machine()}, {platform.system()} {platform.release()}, one core")
    print(
        f"Python {platform.python_version()}, {versions}; {tests} hidden tests, {rounds} rounds\n"
    )
    print(
        "| submissions in a second | gradekit | plain pytest | ratio |\n| --- | --- | --- | --- |"
    )


def print_row(name: str, ours: list[float], peer: list[float]) -> None:
    """Medians with the spread (lowest to highest), and the ratio of the medians."""
    ratio = statistics.median(ours) / statistics.median(peer)
    print(f"| {name} | {spread(ours)} | {spread(peer)} | {ratio:.1f} |")


def spread(rates: list[float]) -> str:
    """The median, and from where to where."""
    return f"{statistics.median(rates):.1f} ({min(rates):.1f} – {max(rates):.1f})"


if __name__ == "__main__":
    main()
