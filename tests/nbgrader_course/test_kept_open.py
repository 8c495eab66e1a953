"""The grader stays open from notebook to notebook, but not over a change of its suite."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.course import read_course
from autograder.nbgrader_course.kept_open import KeptOpen
from tests.nbgrader_course.conftest import NAME, SMALL


@pytest.fixture
def graders() -> Iterator[KeptOpen]:
    kept = KeptOpen()
    yield kept
    kept.close()


def test_it_is_opened_again_only_for_a_changed_suite(graders: KeptOpen, tmp_path: Path) -> None:
    # Each notebook would wait for a new sandbox; or formgrader would grade by last week's suite.
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    course = read_course(tmp_path)
    assignment = course.find(NAME)
    first = graders.ready(course, assignment)
    assert graders.ready(course, assignment) is first
    suite = course.suites / NAME / "test_hidden_mini.py"
    suite.write_text(suite.read_text("utf-8") + "\n# changed\n", "utf-8")
    second = graders.ready(course, assignment)
    assert second.grader.marker.suite.digest != first.grader.marker.suite.digest
