"""Requests sent ahead: the same grades as without, whatever a program does."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.course import Course, read_course
from autograder.examine.bench import Share
from autograder.grading import Grader
from autograder.opening import Terms, open_grader
from autograder.outcome import Verdict
from autograder.sandbox.channel import FramedChannel
from autograder.submission import Submission

RIGHT = "def double(x):\n    return 2 * x\n\n\ndef quadruple(x):\n    return 4 * x\n"
# More of a suite's ways to ask: requests that depend on answers, functions to call back, handles.
TESTS = '''
from autograder.checks import equal


@pytest.mark.task("quadruple", points=0)
def test_asks_what_depends(submission):
    """답에 따라 다시 묻기 | Asks again, by what was answered"""
    first = submission.double(3.0)
    equal(submission.quadruple(first), 24.0)


@pytest.mark.task("quadruple", points=0)
def test_asks_once_or_twice(submission):
    """한 번이나 두 번 묻기 | Asks once or twice"""
    if submission.double(1.0) == 2.0:
        equal(submission.double(2.0), 4.0)


@pytest.mark.task("quadruple", points=0)
def test_names(submission):
    """이름을 읽기 | Reads a name"""
    equal(submission.double(5.0), 10.0)
'''
PROGRAMS = {
    "right": RIGHT,
    "right again": RIGHT,
    "as strings": RIGHT.replace("2 * x", "x + x"),
    "wrong": RIGHT.replace("2 * x", "3 * x"),
    "wrong at one point": RIGHT.replace("2 * x", "2 * x if x != 3 else 7.0"),
    "raises": RIGHT.replace("return 2 * x", "raise KeyError"),
    "raises later": RIGHT.replace("return 4 * x", "return 4 * x if x < 5 else 1 / 0"),
    "leaves": "import os\n" + RIGHT.replace("return 4 * x", "os._exit(0)"),
    "hangs": RIGHT.replace("return 4 * x", "while True: pass"),
    "blank": RIGHT.replace("return 2 * x", "return ..."),
    "keeps count": "import numpy as np\n"
    + RIGHT.replace("return 2 * x", "np.count = getattr(np, 'count', 0) + 1; return x * np.count"),
    "prints": RIGHT.replace("return 2 * x", "print('x' * 3000); return 2 * x"),
    "reads the pipe": "import os\n"
    + RIGHT.replace(
        "return 2 * x",
        "for n in range(3, 10):\n        try:\n            os.read(n, 1 << 16)\n"
        "        except OSError:\n            pass\n    return 2 * x",
    ),
}


@pytest.fixture(scope="module")
def course(small_course: Course, tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The small course, with more tests."""
    root = tmp_path_factory.mktemp("foresight") / "course"
    shutil.copytree(small_course.root, root)
    suite = root / "autograder" / "suites" / "01_mini" / "test_hidden_mini.py"
    suite.write_text(suite.read_text(encoding="utf-8") + TESTS, encoding="utf-8")
    return read_course(root)


@pytest.fixture(scope="module")
def grader(course: Course) -> Iterator[Grader]:
    """A grader that has seen a right program, so that it knows what tests ask."""
    with open_grader(course, course.find("mini"), Terms(seed=7)) as opened:
        first = opened.grade(submission(RIGHT))
        assert (first.verdict, first.score) == (Verdict.GRADED, 100)
        yield opened


@pytest.fixture(scope="module")
def plain(course: Course) -> Iterator[Grader]:
    """A grader that never sends anything ahead: each test has a guest of its own."""
    with open_grader(course, course.find("mini"), Terms(seed=7, share=Share.NONE)) as opened:
        yield opened


def submission(source: str) -> Submission:
    """A submission of that text."""
    return Submission("가영", "가영", "mini.py", source, "0", None, (), None)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(PROGRAMS))
def test_the_grade_is_the_same(grader: Grader, plain: Grader, name: str) -> None:
    # Every outcome, point and message is that of a guest for each test, asked step by step.
    found, right = (each.grade(submission(PROGRAMS[name])) for each in (grader, plain))
    assert (found.verdict, found.score) == (right.verdict, right.score)
    for one, other in zip(found.tests, right.tests, strict=True):
        assert (one.id, one.outcome, one.message) == (other.id, other.outcome, other.message)


def test_requests_are_really_sent_ahead(grader: Grader, monkeypatch: pytest.MonkeyPatch) -> None:
    # Else everything above would hold for nothing.
    sent: list[int] = []
    send_ahead = FramedChannel.send_ahead

    def counted(self: FramedChannel, requests: list[bytes]) -> None:
        sent.append(len(requests))
        send_ahead(self, requests)

    monkeypatch.setattr(FramedChannel, "send_ahead", counted)
    assert grader.grade(submission(RIGHT)).score == 100
    assert sum(sent) > 5


def test_other_seeds_are_other_requests(course: Course) -> None:
    # Scripts belong to one seed: with another one nothing old is sent.
    path = Path(course.solutions / "01_mini" / "mini.py")
    source = path.read_text(encoding="utf-8")
    with open_grader(course, course.find("mini"), Terms(seed=1)) as opened:
        for seed in (1, 2, 3):
            opened.examiner.reseed(seed)
            for _ in range(2):
                assert opened.grade(submission(source)).score == 100
