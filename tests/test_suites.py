"""The hidden suites themselves: the same grades in any order, in shared guests or not."""

import random
import shutil
from pathlib import Path

import pytest

from autograder.course import Course, read_course
from autograder.examine.bench import Share
from autograder.opening import Terms, open_grader

ROOT = Path(__file__).parents[1]
FOLDERS = [assignment.folder for assignment in read_course(ROOT).assignments]


@pytest.mark.slow
@pytest.mark.parametrize("folder", FOLDERS)
def test_shuffled_tests_end_alike(real_course: Course, folder: str) -> None:
    # One test's outcome never depends on another's: not on their order, not on a shared guest.
    assignment = real_course.find(folder)
    suites = real_course.suites / folder
    programs = [
        *sorted((suites / "right").glob("*.py"))[:3],
        *random.Random(folder).sample(sorted((suites / "wrong").glob("*.py")), 5),
    ]
    ends: list[dict[tuple[str, str], object]] = []
    for share in (Share.TIDY, Share.NONE):
        with open_grader(real_course, assignment, Terms(seed=5, share=share)) as grader:
            tests = [test for test in grader.marker.suite.tests if test.seconds < 10]
            found: dict[tuple[str, str], object] = {}
            for path in programs:
                random.Random(f"{path.name}{share.name}").shuffle(tests)
                for done in grader.examiner.examine(path.read_text(encoding="utf-8"), tests):
                    end = done.failure and (
                        done.failure.outcome,
                        done.failure.fact and done.failure.fact.kind,
                    )
                    found[path.name, done.test.id] = end
        ends.append(found)
    assert ends[0] == ends[1]
    assert len(ends[0]) > 100


@pytest.mark.slow
@pytest.mark.parametrize("folder", FOLDERS)
def test_every_suite_is_large_enough_and_adds_up(real_course: Course, folder: str) -> None:
    # At least 20 hidden tests, points that sum to the task's, one random test for each task.
    assignment = real_course.find(folder)
    with open_grader(real_course, assignment, Terms(seed=5)) as grader:
        tests = grader.marker.suite.tests
        assert len(tests) >= 20
        random_tasks = {test.task for test in tests if "rng" in test.item.fixturenames}
    assert random_tasks == {task.id for task in assignment.tasks}
    suites = real_course.suites / folder
    assert len(list((suites / "right").glob("*.py"))) >= 8
    assert len(list((suites / "wrong").glob("*.py"))) >= 15


@pytest.mark.slow
def test_two_suites_may_have_files_of_the_same_name(small_course: Course, tmp_path: Path) -> None:
    # Two assignments, or two courses, in one process: each suite is read from its own file.
    root = tmp_path / "course"
    shutil.copytree(small_course.root, root)
    suite = root / "autograder" / "suites" / "01_mini" / "test_hidden_mini.py"
    text = suite.read_text(encoding="utf-8").replace("test_careless", "test_carefree")
    suite.write_text(text, encoding="utf-8")
    for course, name in ((small_course, "test_careless"), (read_course(root), "test_carefree")):
        with open_grader(course, course.find("mini"), Terms(seed=1)) as grader:
            assert name in {test.id for test in grader.marker.suite.tests}
