"""What a failing submission costs, messages and diagnosis included, beside a passing one."""

from collections.abc import Iterator

from classes import ROOT, choose, stub
from table import Row
from timing import cores, each

from autograder.course import read_course
from autograder.opening import Terms, open_grader

FAILING = {
    "first": "wrong programs, each mistake met for the first time in a run",
    "wrong": "wrong programs",
    "empty": "nothing filled in",
}


def rows(rounds: int, count: int = 9) -> Iterator[Row]:
    """Wrong programs, met first and met again, and the untouched stub."""
    with cores(1):
        for name in ("gates", "losses"):
            yield from _rows(name, rounds, count)


def _rows(name: str, rounds: int, count: int) -> Iterator[Row]:
    course = read_course(ROOT)
    assignment = course.find(name)
    empty = stub(course, assignment)
    with open_grader(course, assignment, Terms(seed=1)) as grader:
        if grader.diagnoser is not None:
            grader.diagnoser.get_ready()  # as the first run of a new suite does, for all to come
    found: dict[str, list[float]] = {kind: [] for kind in ("right", *FAILING)}
    for _ in range(rounds):
        with open_grader(course, assignment, Terms(seed=1)) as grader:  # nothing is read yet
            programs = choose(course, grader, count)
            grader.grade(programs.right[0])
            found["first"].append(each(grader.grade, programs.wrong))
            found["right"].append(each(grader.grade, programs.right))
            found["wrong"].append(each(grader.grade, programs.wrong))
            found["empty"].append(each(grader.grade, [empty] * len(programs.right)))
    for kind, words in FAILING.items():
        what = f"`{assignment.folder}`, {words}: one submission"
        yield Row(what, found[kind], "right programs", found["right"], at_most=2)
