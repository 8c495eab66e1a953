"""A class in which one program in twenty never ends, beside the same class without those."""

import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from classes import ROOT, choose
from table import Row
from timing import cores

from autograder.course import read_course
from autograder.opening import Terms, open_grader
from autograder.submission import Submission
from autograder.worker import Order
from autograder.workers import grade_all

LIMIT = 5.0
ONE_IN = 20
# Where the loop is: in a function that only some tests ask for, in one that all tests of the gates
# come to, or in the file itself.
LOOPS = (
    "\n\ndef XOR(x1, x2):\n    while True:\n        pass\n",
    "\n\ndef perceptron(x, w, b):\n    while True:\n        pass\n",
    "\n\nwhile True:\n    pass\n",
)


def rows(rounds: int, size: int = 200, limit: float = LIMIT) -> Iterator[Row]:
    """When the last honest grade came, and when the last of all."""
    without: list[float] = []
    honest: list[float] = []
    whole: list[float] = []
    with cores(2), tempfile.TemporaryDirectory() as folder:
        root = course_with_limit(Path(folder), limit)
        mixed, loops = class_with_loops(root, size)
        quiet = [each for at, each in enumerate(mixed) if at not in loops]
        order = Order(root, "gates", Terms(seed=1))
        for _ in range(rounds):
            without.append(max(moments(order, quiet)))
            found = moments(order, mixed)
            honest.append(max(moment for at, moment in enumerate(found) if at not in loops))
            whole.append(max(found))
    what = f"`01_gates`, {size} submissions, {len(loops)} of them endless (limit {limit:g} s)"
    peer = "class without them"
    yield Row(f"{what}: the last honest grade", honest, peer, without, at_most=2)
    allowed = [2 * each + limit for each in without]
    yield Row(
        "the same: the last grade of all", whole, "twice that and a limit", allowed, at_most=1
    )


def course_with_limit(folder: Path, limit: float) -> Path:
    """A copy of the course in which every test may take so long."""
    shutil.copy(ROOT / "course.toml", folder)
    for part in ("solutions", "course_data", "autograder/suites"):
        shutil.copytree(ROOT / part, folder / part)
    settings = folder / "solutions" / "01_gates" / "assignment.toml"
    lines = settings.read_text(encoding="utf-8").splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("seconds = "))
    lines[at] = f"seconds = {limit}"
    settings.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def class_with_loops(root: Path, size: int) -> tuple[list[Submission], set[int]]:
    """A class, and the places in it of the programs that never end, evenly spread."""
    course = read_course(root)
    with open_grader(course, course.find("gates"), Terms(seed=1)) as grader:
        submissions = choose(course, grader, 9).class_of(size)
    places = set(range(ONE_IN // 2, size, ONE_IN)) or {0}
    for turn, place in enumerate(sorted(places)):
        # A text of its own for each: nobody grades two of them as one.
        source = f"{submissions[place].source}{LOOPS[turn % len(LOOPS)]}# {place}\n"
        submissions[place] = replace(submissions[place], source=source)
    return submissions, places


def moments(order: Order, submissions: Sequence[Submission]) -> list[float]:
    """When each submission's grade came with two workers, by its place, in seconds."""
    start = time.perf_counter()
    found = {at: time.perf_counter() - start for at, _ in grade_all(order, submissions, jobs=2)}
    return [found[at] for at in range(len(submissions))]
