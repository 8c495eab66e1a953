"""A regrade says what a new suite changes, for whom and on which test, and touches nothing else."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.course import Course, read_course
from autograder.gradebook import Gradebook, Kept, open_gradebook
from autograder.outcome import Verdict
from autograder.pipeline import Run, grade_class
from autograder.regrading import Regraded, changes, outdated, record, regrade, stuck, suite_digest

pytestmark = pytest.mark.slow  # whole runs

PROGRAMS = {
    "가영": "def double(x):\n    return 2 * x\n\n\ndef quadruple(x):\n    return 4 * x\n",
    "나리": "def double(x):\n    return 3 * x\n\n\ndef quadruple(x):\n    return 4 * x\n",
    "다온": "x = (",
}
SUITE = "autograder/suites/01_mini/test_hidden_mini.py"


@pytest.fixture
def course(small_course: Course, tmp_path: Path) -> Course:
    """A course of one's own, whose suite may be changed."""
    shutil.copytree(small_course.root, tmp_path / "course")
    return read_course(tmp_path / "course")


@pytest.fixture
def book(course: Course, tmp_path: Path) -> Iterator[Gradebook]:
    """A gradebook with three graded programs, whose files are gone."""
    folder = tmp_path / "class"
    for student, text in PROGRAMS.items():
        (folder / student).mkdir(parents=True)
        (folder / student / "mini.py").write_text(text, encoding="utf-8")
    with open_gradebook(tmp_path / "book.sqlite") as book:
        grade_class(
            course,
            course.find("mini"),
            Run((folder,), tmp_path / "run.journal"),
            lambda _: None,
            keep=lambda submission, grade, basis: book.record(submission, grade, basis, "run"),
        )
        shutil.rmtree(folder)
        yield book


def rewrite(course: Course, old: str, new: str) -> None:
    """Another suite."""
    path = course.root / SUITE
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def again(course: Course, book: Gradebook, jobs: int = 1) -> dict[str, Regraded]:
    """Everyone regraded, by name."""
    found = regrade(course, course.find("mini"), book, book.whole(book.gradings()), jobs)
    return {each.before.grade.student: each for each in found}


def test_the_same_suite_changes_nothing(course: Course, book: Gradebook) -> None:
    # Same seed, same inputs, same grade: a difference is always the suite's doing.
    found = again(course, book)
    assert sorted(found) == sorted(PROGRAMS)
    assert [changes(each) for each in found.values()] == [(), (), ()]
    assert all(each.basis == each.before.basis for each in found.values())
    assert found["다온"].after.verdict is Verdict.UNGRADABLE
    assert outdated(book.gradings(), suite_digest(course, course.find("mini"))) == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_who_gains_who_loses_and_on_which_test(course: Course, book: Gradebook, jobs: int) -> None:
    # The new suite wants three times the number: one gains what the other loses.
    rewrite(course, "close(submission.double(x), 2 * x)", "close(submission.double(x), 3 * x)")
    rewrite(course, "def test_careless", "def test_careful")
    found = again(course, book, jobs)
    kim = {each.id: each for each in changes(found["가영"])}
    assert sorted(kim) == [
        "test_careful",
        "test_careless",
        "test_double",
        "test_double_of[1]",
        "test_double_of[2]",
    ]
    assert kim["test_double"].gain == -30
    assert kim["test_careful"].before is None
    assert kim["test_careless"].after is None
    assert found["가영"].after.score < found["가영"].before.grade.score
    assert found["나리"].after.score > found["나리"].before.grade.score
    assert {test.gain for test in changes(found["다온"])} == {0}


def test_nothing_is_kept_before_it_is_applied(course: Course, book: Gradebook) -> None:
    # A preview may be looked at as often as one likes.
    before = book.whole(book.gradings())
    rewrite(course, "2 * x)", "3 * x)")
    found = again(course, book)
    assert book.whole(book.gradings()) == before
    for each in found.values():
        record(book, "regrade")(each)
    after = book.gradings()
    assert len(after) == 2 * len(before)
    assert [each.grade for each in before] == [
        each.grade for each in book.whole(after) if each.run == "run"
    ]


def test_what_is_left_to_regrade(course: Course, book: Gradebook) -> None:
    # After a kill the rest is regraded; a grader error always, today's grades not again.
    kept = book.gradings()
    digest = suite_digest(course, course.find("mini"))
    stuck_one = replace(kept[0], grade=replace(kept[0].grade, verdict=Verdict.GRADER_ERROR))
    old_kit = replace(kept[1], basis=replace(kept[1].basis, kit="0.0.1"))
    assert outdated([stuck_one, old_kit, kept[2]], digest) == [stuck_one, old_kit]
    assert outdated(kept, "another") == kept


def test_a_suite_that_fails_itself(course: Course, book: Gradebook) -> None:
    # A mistake in the new suite costs nobody points, and is told.
    rewrite(course, "x = float(rng.normal())", "x = [][0]")
    found = list(again(course, book).values())
    assert [each.before.grade.student for each in stuck(found)] == ["가영", "나리"]
    assert isinstance(found[0].before, Kept)
