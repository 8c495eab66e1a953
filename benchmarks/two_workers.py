"""A class with two workers on two cores, beside the same class with one worker on one core."""

import time
from collections.abc import Iterator, Sequence

from classes import ROOT, choose
from table import Row
from timing import cores

from autograder.course import read_course
from autograder.opening import Terms, open_grader
from autograder.submission import Submission
from autograder.worker import Order
from autograder.workers import grade_all


def rows(rounds: int, size: int = 400) -> Iterator[Row]:
    """The whole time, and the time once the workers run."""
    course = read_course(ROOT)
    assignment = course.find("gates")
    with open_grader(course, assignment, Terms(seed=1)) as grader:
        submissions = choose(course, grader, 9).class_of(size)
    order = Order(ROOT, "gates", Terms(seed=1))
    whole: dict[int, list[float]] = {1: [], 2: []}
    running: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(rounds):
        for jobs in (1, 2):
            with cores(jobs):
                moments = grade_moments(order, submissions, jobs)
            whole[jobs].append(moments[-1])
            running[jobs].append(moments[-1] - moments[len(moments) // 4])
    peer = "1 worker, one core"
    what = f"`01_gates`, {size} submissions, 2 workers, two cores"
    yield Row(what, whole[2], peer, whole[1])
    what = "the same, once both run: from a quarter of the class to the last grade"
    yield Row(what, running[2], peer, running[1], at_least=1.8)


def grade_moments(order: Order, submissions: Sequence[Submission], jobs: int) -> list[float]:
    """When each grade came, in seconds from the start."""
    start = time.perf_counter()
    return [time.perf_counter() - start for _ in grade_all(order, submissions, jobs)]
