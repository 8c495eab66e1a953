"""One submission on one core, beside `nbgrader autograde` over the same class."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from classes import ROOT, choose
from nbgrader_peer import Nbgrader
from table import Row
from timing import cores, each, seconds

from autograder.course import read_course
from autograder.opening import Terms, open_grader

OFTEN = 5  # ours are quick: several times in a round for a steadier figure


def rows(rounds: int, count: int = 6) -> Iterator[Row]:
    """A mixed class, without and with what nbgrader's command takes to start."""
    course = read_course(ROOT)
    assignment = course.find("gates")
    with (
        cores(1),
        tempfile.TemporaryDirectory() as folder,
        open_grader(course, assignment, Terms(seed=1)) as grader,
    ):
        submissions = choose(course, grader, count).mixed
        peer = Nbgrader(course, assignment, grader.marker.suite.tests, Path(folder))
        peer.hand_in(submissions)
        peer.autograde()
        for submission in submissions:
            grader.grade(submission)
        ours, whole, start = [], [], []
        for _ in range(rounds):
            peer.forget()
            ours.append(each(grader.grade, submissions * OFTEN))
            start.append(seconds(peer.start))
            whole.append(seconds(peer.autograde))
    size = len(submissions)
    alone = [(long - short) / size for long, short in zip(whole, start, strict=True)]
    what = f"`{assignment.folder}`, class of {size}, 1 in 3 wrong: one submission"
    yield Row(what, ours, "nbgrader without its start", alone, at_least=100)
    everything = [each / size for each in whole]
    yield Row("the same", ours, "nbgrader, its start shared by the class", everything)
