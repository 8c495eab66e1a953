"""Two known mistakes in one program."""

from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual
from autograder.course import Course
from autograder.examine.merging import Merger
from autograder.examine.mistakes import Mistake, read_mistakes

RIGHT = "import numpy as np\n\n\ndef half(x):\n    return x / 2\n"
DOUBLE = "\n\ndef double(x):\n    return 2 * x\n"
QUADRUPLE = "\n\ndef quadruple(x):\n    return double(double(x))\n"
PROGRAMS = {
    "low": ("double", RIGHT + DOUBLE.replace("2 * x", "x + 2") + QUADRUPLE),
    "other": ("double", RIGHT + DOUBLE.replace("2 * x", "x - 2") + QUADRUPLE),
    "high": (
        "quadruple",
        RIGHT + "\n\nFACTOR = 3\n" + DOUBLE + QUADRUPLE.replace("double(double(x))", "FACTOR * x"),
    ),
    "broken": ("quadruple", "def quadruple(x)\n"),
}


@pytest.fixture
def merger(small_course: Course, tmp_path: Path) -> Merger:
    """A merger of those programs."""
    mistakes = []
    for name, (task, text) in PROGRAMS.items():
        (tmp_path / f"{name}.py").write_text(text)
        mistakes.append(Mistake(name, task, Bilingual("", ""), tmp_path / f"{name}.py"))
    return Merger(small_course.find("mini"), mistakes)


def run(text: str) -> dict[str, object]:
    """The names that a program of ours defines."""
    names: dict[str, object] = {}
    exec(compile(text, "merged", "exec"), names)
    return names


def test_both_mistakes_are_in_it(merger: Merger) -> None:
    # The lower task's from the first, the upper task's from the second, with what it uses.
    names = run(merger.merged(["low", "high"]))
    assert names["double"](5) == 7  # type: ignore[operator]  # a function of the program
    assert names["quadruple"](5) == 15  # type: ignore[operator]  # likewise
    assert names["half"](5) == 2.5  # type: ignore[operator]  # likewise


def test_one_alone_stays_as_it_is(merger: Merger) -> None:
    # The very text: what an author wrote is what is compared with.
    assert merger.merged(["low"]) == PROGRAMS["low"][1]


def test_a_program_that_is_no_python_adds_nothing(merger: Merger) -> None:
    # `grade validate` tells the author; a class is graded all the same.
    names = run(merger.merged(["low", "broken"]))
    assert names["double"](5) == 7  # type: ignore[operator]  # a function of the program


def pairs(assignment: Assignment, mistakes: tuple[Mistake, ...]) -> list[tuple[str, str]]:
    """A mistake below and one in a task that builds on it, one pair for each two tasks."""
    first = {mistake.task: mistake.id for mistake in reversed(mistakes)}
    return [
        (first[low], first[high])
        for high in first
        for low in assignment.below(high)
        if low in first
    ]


@pytest.mark.slow
def test_every_pair_of_tasks_of_the_course_can_be_merged(real_course: Course) -> None:
    # Methods of one class too: the merged program compiles and is neither of the two.
    tried = 0
    for assignment in real_course.assignments:
        mistakes = read_mistakes(real_course.suites / assignment.folder, assignment)
        merger = Merger(assignment, mistakes)
        for low, high in pairs(assignment, mistakes):
            both = merger.merged([low, high])
            compile(both, "merged", "exec")
            assert both not in (merger.merged([low]), merger.merged([high]))
            tried += 1
    assert tried > 20
