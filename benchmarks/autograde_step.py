"""`nbgrader autograde` over thirty notebooks: with our step, and with nbgrader's own `Execute`."""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from classes import ROOT, choose
from nbgrader_peer import Notebook, environment
from table import Row
from timing import seconds

from autograder.assignment import Assignment
from autograder.course import Course, read_course
from autograder.nbgrader_course.making import Wish, make_course
from autograder.opening import Terms, open_grader
from autograder.submission import Submission

_STEP = re.compile(r"^c\.Autograde\.autograde_preprocessors = \[.*?^\]\n", re.M | re.S)


@dataclass(frozen=True, slots=True)
class Class:
    """nbgrader's folder with a class's notebooks handed in."""

    folder: Path
    assignment: Assignment

    def run(self, *arguments: str) -> None:
        """One of nbgrader's commands. Raises RuntimeError where it fails."""
        done = subprocess.run(
            [sys.executable, "-m", "nbgrader", *arguments],
            cwd=self.folder,
            env=environment(self.folder.parent),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError((done.stdout + done.stderr)[-2000:])

    def autograde(self) -> None:
        """Grades everybody, whoever has a grade already."""
        self.run("autograde", self.assignment.folder, "--force")

    def hand_in(self, submissions: Sequence[Submission]) -> None:
        """The released notebook with the program in its first cell and no other code of its own."""
        name = self.assignment.folder
        released = self.folder / "release" / name / f"{self.assignment.id}.ipynb"
        for submission in submissions:
            notebook: Notebook = json.loads(released.read_text(encoding="utf-8"))
            code = [c for c in notebook["cells"] if c["metadata"]["gradekit"]["kind"] == "code"]
            for cell in (*code, notebook["cells"][-3]):
                cell["source"] = ""
            code[0]["source"] = submission.source
            place = self.folder / "submitted" / submission.student / name
            place.mkdir(parents=True)
            (place / released.name).write_text(json.dumps(notebook), encoding="utf-8")

    def without_our_step(self) -> "Class":
        """The same class beside it, with nbgrader's own `Execute`."""
        folder = self.folder.with_name("plain")
        shutil.copytree(self.folder, folder)
        config = folder / "nbgrader_config.py"
        text, count = _STEP.subn("", config.read_text(encoding="utf-8"))
        assert count == 1
        config.write_text(text, encoding="utf-8")
        return Class(folder, self.assignment)


def prepared(course: Course, assignment: Assignment, folder: Path, size: int) -> Class:
    """A mixed class of that size, handed in."""
    made = Class(folder / "class", assignment)
    make_course(course, made.folder, Wish("class", "en", 0), ())
    made.run("generate_assignment", assignment.folder)
    with open_grader(course, assignment, Terms(seed=1)) as grader:
        made.hand_in(choose(course, grader, 6).class_of(size))
    return made


def rows(rounds: int, size: int = 30) -> Iterator[Row]:
    """The whole command, once with our step and once without, in every round."""
    course = read_course(ROOT)
    assignment = course.find("gates")
    with tempfile.TemporaryDirectory() as folder:
        ours = prepared(course, assignment, Path(folder), size)
        plain = ours.without_our_step()
        own, theirs = [], []
        for _ in range(rounds):
            own.append(seconds(ours.autograde))
            theirs.append(seconds(plain.autograde))
    what = f"`nbgrader autograde {assignment.folder}`, {size} notebooks, with our step"
    yield Row(what, own, "with nbgrader's own `Execute`", theirs)
