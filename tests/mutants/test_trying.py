"""Hidden suites on mutants, through the boundary; the list of survivors."""

import shutil
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.errors import CourseError
from autograder.mutants.survivors import Survivor, read_survivors
from autograder.mutants.trying import Trial, judged, kill_rates

ONE = Survivor("f", "x = 1", "x = 2")
TWO = Survivor("f", "x = 1", "x = 0")


def test_a_survivor_must_be_listed_and_the_list_must_be_true() -> None:
    # Unlisted survivors, killed ones that are listed, and the suite's own errors are all findings.
    trials = [Trial(ONE, "test_a"), Trial(TWO, None)]
    assert judged("01", trials, {TWO: "why"}).proved
    assert judged("01", trials, {}).unlisted == (TWO,)
    assert judged("01", trials, {ONE: "why", TWO: "why"}).stale == (ONE,)
    assert not judged("01", [*trials, Trial(ONE, None, "oops")], {TWO: "why"}).proved


def test_the_rate_leaves_equivalent_mutants_out() -> None:
    # What cannot be killed is no test's fault; what is only unlisted is.
    trials = [Trial(Survivor("f", "a", str(n)), "t" if n < 6 else None) for n in range(10)]
    assert judged("01", trials, {trials[9].mutant: "why"}).rate == pytest.approx(6 / 9)


@pytest.mark.slow
def test_mutants_of_a_small_course(small_course: Course, tmp_path: Path) -> None:
    # Real guests: slips that change a result are killed, and a listed survivor is no finding.
    root = tmp_path / "course"
    shutil.copytree(small_course.root, root)
    (found,) = kill_rates(root, ["01_mini"], jobs=2)
    changes = {(each.where, each.after) for each in found.unlisted}
    assert found.killed > 10
    assert not found.problems
    assert ("double", "y = x - x") not in changes
    lists = [
        f'[[survivors]]\nwhere = "{each.where}"\nbefore = "{each.before}"\n'
        f'after = ["{each.after}"]\nreason = "why"\n'
        for each in (*found.unlisted, ONE)
    ]
    path = root / "autograder" / "suites" / "01_mini" / "survivors.toml"
    path.write_text("\n".join(lists), encoding="utf-8")
    (again,) = kill_rates(root, ["01_mini"], jobs=1)
    assert (again.unlisted, again.stale) == ((), (ONE,))
    assert again.killed == found.killed


def test_a_list_with_a_mistake_names_its_line(tmp_path: Path) -> None:
    # An entry without its reason is refused: the reason is what the list is for.
    (tmp_path / "survivors.toml").write_text('[[survivors]]\nwhere = "f"\nbefore = "x"\n')
    with pytest.raises(CourseError):
        read_survivors(tmp_path)


def test_no_list_is_an_empty_list(tmp_path: Path) -> None:
    # A suite that kills everything needs none.
    assert read_survivors(tmp_path) == {}
