"""One submission on one core: the whole hidden suite with every layer on, beside plain pytest."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from classes import ROOT, choose
from plain_pytest import PlainPytest
from table import Row
from timing import cores, each

from autograder.course import read_course
from autograder.opening import Terms, open_grader

AIMS = {"gates": 25.0, "losses": 12.5}
OFTEN = 3  # ours are quick: several times in a round for a steadier figure


def rows(rounds: int, count: int = 9) -> Iterator[Row]:
    """Right programs, wrong ones, and a mixed class, of both assignments."""
    for name, aim in AIMS.items():
        with cores(1):
            yield from _rows(name, aim, rounds, count)


def _rows(name: str, aim: float, rounds: int, count: int) -> Iterator[Row]:
    course = read_course(ROOT)
    assignment = course.find(name)
    with (
        tempfile.TemporaryDirectory() as folder,
        open_grader(course, assignment, Terms(seed=1)) as grader,
    ):
        plain = PlainPytest(course, assignment, Path(folder))
        programs = choose(course, grader, count)
        kinds = {
            "right programs": programs.right,
            "wrong programs": programs.wrong,
            "class, 1 in 3 wrong": programs.mixed,
        }
        for submission in (*programs.right, *programs.wrong):
            grader.grade(submission)  # known mistakes are examined once a run: see failing.py
        ours: dict[str, list[float]] = {kind: [] for kind in kinds}
        peer: dict[str, list[float]] = {kind: [] for kind in kinds}
        for _ in range(rounds):
            for kind, submissions in kinds.items():
                ours[kind].append(each(grader.grade, submissions * OFTEN))
                peer[kind].append(each(plain.grade, submissions))
    for kind in kinds:
        what = f"`{assignment.folder}`, {kind}: one submission"
        yield Row(what, ours[kind], "plain pytest", peer[kind], at_least=aim)
