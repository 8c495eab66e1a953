"""The benchmarks still run, and what stands beside us really grades: no figure is looked at."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from autograder.course import Course
from autograder.grading import Grader
from autograder.opening import Terms, open_grader

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
MODULES = {path.stem for path in BENCHMARKS.glob("*.py")}


@pytest.fixture(autouse=True)
def _modules(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The benchmarks' modules can be imported as their own scripts do, and are gone afterwards."""
    monkeypatch.syspath_prepend(BENCHMARKS)
    yield
    for name in MODULES & set(sys.modules):
        del sys.modules[name]


def module(name: str) -> Any:
    """One of the benchmarks' modules."""
    found: ModuleType = import_module(name)
    return found


@pytest.fixture
def grader(real_course: Course) -> Iterator[Grader]:
    """A grader for the gates."""
    with open_grader(real_course, real_course.find("gates"), Terms(seed=1)) as grader:
        yield grader


def test_a_row_says_whether_its_aim_is_met() -> None:
    # 'Faster' and 'costs at most' are two directions; a row that mixed them up would please always.
    row = module("table").Row
    faster = row("ours", [0.01, 0.02, 0.01], "theirs", [0.3, 0.3, 0.3], at_least=25)
    assert (faster.ratios, faster.met) == ([30, 15, 30], "yes")
    assert replace(faster, at_least=31).met == "no"
    costs = row("ours", [3.0], "theirs", [2.0], at_most=1.5)
    assert (costs.ratios, costs.met) == ([1.5], "yes")
    assert replace(costs, at_most=1.4).met == "no"
    assert row("ours", [3.0], "theirs", [6.0]).met == ""
    assert costs.line() == (
        "| ours | 3.00 s (3.00 – 3.00) | theirs: 2.00 s (2.00 – 2.00) "
        "| 1.50 (1.50 – 1.50) | at most 1.5 | yes |"
    )


def test_every_measurement_is_in_the_table() -> None:
    # A measurement that `all.py` does not name is one that nobody runs.
    measuring = {
        path.stem for path in BENCHMARKS.glob("*.py") if "\ndef rows(" in path.read_text("utf-8")
    }
    assert measuring == set(module("all").MEASUREMENTS)


@pytest.mark.slow
def test_slow_programs_are_left_out(
    real_course: Course, grader: Grader, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A program that takes its time in both graders hides how far apart they are.
    classes = module("classes")
    chosen = classes.choose(real_course, grader, 2)
    assert [len(chosen.right), len(chosen.wrong)] == [2, 2]
    first = chosen.right[0].student

    slow = {first: 1.0}
    monkeypatch.setattr(classes, "own_seconds", lambda each, *_: slow.get(each.student, 0.0))
    assert first not in [each.student for each in classes.choose(real_course, grader, 99).right]


@pytest.mark.slow
def test_plain_pytest_grades_as_we_do(real_course: Course, grader: Grader, tmp_path: Path) -> None:
    # A peer that failed at once, or tested nothing, would not be a peer.
    chosen = module("classes").choose(real_course, grader, 1)
    plain = module("plain_pytest").PlainPytest(real_course, real_course.find("gates"), tmp_path)
    assert plain.grade(chosen.right[0])
    assert not plain.grade(chosen.wrong[0])


@pytest.mark.slow
def test_nbgrader_grades_as_we_do(real_course: Course, grader: Grader, tmp_path: Path) -> None:
    # Some of the points, and the same in nbgrader's gradebook: the same checks were made.
    (wrong,) = module("classes").choose(real_course, grader, 1).wrong
    tests = grader.marker.suite.tests
    peer = module("nbgrader_peer").Nbgrader(real_course, real_course.find("gates"), tests, tmp_path)
    peer.hand_in([wrong])
    peer.autograde()
    score = grader.grade(wrong).score
    assert 0 < score < 100
    assert peer.scores() == {wrong.student: score}


@pytest.mark.slow
def test_nbgrader_grades_alike_with_our_step_and_without(
    real_course: Course, tmp_path: Path
) -> None:
    # A side that failed at its first cell would be quick.
    step = module("autograde_step")
    ours = step.prepared(real_course, real_course.find("gates"), tmp_path, 5)
    for folder in (ours.folder, ours.without_our_step().folder):
        step.Class(folder, ours.assignment).autograde()
    scores = module("nbgrader_peer").scores_in(ours.folder)
    assert scores == module("nbgrader_peer").scores_in(tmp_path / "plain")
    assert 100 in scores.values()
    assert min(scores.values()) < 100


@pytest.mark.slow
@pytest.mark.parametrize("name", ["failing", "two_workers"])
def test_a_measurement_at_its_smallest(name: str) -> None:
    # The measurements keep up with what they measure.
    rows = list(module(name).rows(1, 2))
    assert rows
    assert all(row.line().count("|") == 7 for row in rows)


@pytest.mark.slow
def test_a_watched_save_at_its_smallest() -> None:
    # A save comes to its verdict, the right program's and the wrong one's.
    rows = module("watch").rows(1, 1)
    assert len(next(rows).ours) == 2
    rows.close()


@pytest.mark.slow
def test_endless_loops_at_its_smallest() -> None:
    # The last of all comes after the honest ones: the loop is really there.
    (honest, whole) = module("endless_loops").rows(1, 2, 0.02)
    assert whole.ours[0] > honest.ours[0]


@pytest.mark.slow
def test_a_student_checkout_has_what_a_student_has(tmp_path: Path) -> None:
    # Measured where it is used: with neither solutions nor hidden suites beside.
    start_up = module("start_up")
    checkout = start_up.student_checkout(tmp_path)
    assert not (checkout / "solutions").exists()
    assert not (checkout / "autograder").exists()
    ours, peer = start_up.in_turn(start_up.CHECK, start_up.CLICK, checkout, 1)
    assert len(ours) == len(peer) == 1


@pytest.mark.slow
def test_the_class_page_at_its_smallest(real_course: Course, tmp_path: Path) -> None:
    # Every step is measured, and the browser comes to the end of the page and sorts it.
    pages = module("pages")
    aims = list(pages.measured(real_course, pages.invented(real_course, 3), tmp_path, rounds=1))
    assert len(aims) == 8
    assert all(seconds > 0 for aim in aims for seconds in aim.found)
    assert all(aim.line().count("|") == 5 for aim in aims)
