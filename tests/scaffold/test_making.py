"""`grade new`: what it writes validates as it is, and never touches what is there."""

import shutil
from pathlib import Path

import pytest

from autograder.course import Course, read_course
from autograder.errors import GradeError
from autograder.mutants.trying import kill_rates
from autograder.releasing import released_files
from autograder.scaffold import new_assignment
from autograder.validate import validate

BAD_NAMES = [
    "",
    "numpy",
    "pytest",
    "json",
    "for",
    "Gates",
    "게이트",
    "a-b",
    "../up",
    "12_",
    "1e9_x",
]


@pytest.fixture
def course(small_course: Course, tmp_path: Path) -> Course:
    """A copy of the small course, to write into."""
    shutil.copytree(small_course.root, tmp_path / "course")
    return read_course(tmp_path / "course")


@pytest.mark.slow
def test_a_new_assignment_validates(course: Course) -> None:
    # What an author starts from is proved: right, wrong and mutated programs, and its release.
    _, written = new_assignment(course, "pooling")
    course = read_course(course.root)
    assignment = course.find("pooling")
    proof = validate(course, assignment, [1, 2])
    assert (proof.findings, proof.diagnosed) == ((), proof.wrong)
    (rate,) = kill_rates(course.root, [assignment.folder], jobs=1)
    assert rate.proved
    assert "...  # TODO" in released_files(course, assignment)["pooling.py"].decode()
    for path in written:
        assert "NEW" not in path.read_text(encoding="utf-8")
        assert "NEW" not in str(path.relative_to(course.root))


def test_numbers_follow_the_last_one(course: Course) -> None:
    # Without a number it is the next; with one, that.
    new_assignment(course, "first")
    new_assignment(course, "40_second")
    course = read_course(course.root)
    new_assignment(course, "third")
    folders = [assignment.folder for assignment in read_course(course.root).assignments]
    assert folders == ["01_mini", "02_first", "40_second", "41_third"]


@pytest.mark.parametrize("name", [*BAD_NAMES, "mini", "01_other", "7_mini"])
def test_names_that_cannot_be(course: Course, name: str) -> None:
    # Taken, reserved, or no name at all: one error, and nothing is written.
    before = sorted(course.root.rglob("*"))
    with pytest.raises(GradeError):
        new_assignment(course, name)
    assert sorted(course.root.rglob("*")) == before


def test_nothing_is_overwritten(course: Course) -> None:
    # A file of that name from elsewhere stops everything before the first byte.
    picture = course.suites.parent / "pictures" / "pooling.py"
    picture.parent.mkdir()
    picture.write_text("mine")
    before = sorted(course.root.rglob("*"))
    with pytest.raises(GradeError):
        new_assignment(course, "pooling")
    assert picture.read_text() == "mine"
    assert sorted(course.root.rglob("*")) == before
