"""A slow submission holds nobody up, and its grade is what it would be alone."""

import multiprocessing
from collections.abc import Iterator
from contextlib import closing

import pytest

from autograder.course import Course
from autograder.examine.bench import Bench
from autograder.grades import Grade
from autograder.opening import Terms
from autograder.outcome import Outcome, Verdict
from autograder.overlap import Overlap
from autograder.submission import Submission
from autograder.worker import Order, Worker
from autograder.workers import grade_all

pytestmark = pytest.mark.slow  # programs that hang

GOOD = "def double(x):\n    return 2 * x\n\n\ndef quadruple(x):\n    return 4 * x\n"
LOOP = "def double(x):\n    while True:\n        pass\n\n\ndef quadruple(x):\n    return 4 * x\n"
AT_IMPORT = "while True:\n    pass\n"
SLOW = f"import time\n\ntime.sleep(0.5)\n{GOOD}"


def submission(position: int, source: str) -> Submission:
    """The submission at that place of the class."""
    return Submission(f"s{position}", f"s{position}", "mini.py", source, "0", None, (), None)


@pytest.fixture
def worker(small_course: Course) -> Iterator[Worker]:
    """One worker."""
    with closing(Worker(Order(small_course.root, "mini", Terms(seed=1)))) as opened:
        yield opened


def plain(grade: Grade) -> list[tuple[str, Outcome, float]]:
    """What must not depend on who else is graded."""
    return [(test.id, test.outcome, test.earned) for test in grade.tests]


@pytest.mark.parametrize("jobs", [1, 2])
def test_honest_ones_come_before_those_that_hang(small_course: Course, jobs: int) -> None:
    # The first of a class hang, and every other grade is there before theirs.
    sources = [LOOP, AT_IMPORT, LOOP, *[GOOD] * 9]
    class_ = [submission(position, source) for position, source in enumerate(sources)]
    order = Order(small_course.root, "mini", Terms(seed=1))
    came = list(grade_all(order, class_, jobs))
    assert sorted(position for position, _ in came) == list(range(12))
    assert {position for position, _ in came[-3:]} == {0, 1, 2}
    grades = dict(came)
    assert all(grades[position].score == 100 for position in range(3, 12))
    assert grades[1].verdict is Verdict.UNGRADABLE
    assert {test.outcome for test in grades[0].tests} == {Outcome.TIMEOUT, Outcome.PASSED}


def test_a_grade_is_the_same_alone_and_beside_others(worker: Worker) -> None:
    # Slow or hanging, with others around or without: outcomes and points are equal.
    sources = [SLOW, LOOP, SLOW, GOOD, SLOW]
    class_ = [submission(position, source) for position, source in enumerate(sources)]
    alone = [plain(worker.grade(each)) for each in class_]
    overlap = Overlap(worker)
    together = {}
    for position, each in enumerate(class_):
        together |= dict(overlap.grade(position, each))
    together |= dict(overlap.rest())
    assert [plain(together[position]) for position in range(len(class_))] == alone


def test_a_slow_one_goes_on_at_low_priority(
    worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whoever has had more than a fair share gives way, and nobody else does.
    lowered = []
    monkeypatch.setattr(Bench, "lower", lambda self: lowered.append(self.source.text))
    overlap = Overlap(worker)
    for position, source in enumerate([GOOD, SLOW, GOOD]):
        list(overlap.grade(position, submission(position, source)))
    list(overlap.rest())
    assert lowered == [SLOW]


def test_not_too_many_at_once(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    # Each may hold its memory: when there are enough, the next one waits for one to end.
    monkeypatch.setattr("autograder.overlap._BESIDE_AT_MOST", 2)
    overlap = Overlap(worker)
    ended = 0
    for position in range(5):
        ended += len(list(overlap.grade(position, submission(position, LOOP))))
        assert position + 1 - ended <= 2
    assert len(list(overlap.rest())) == 5 - ended


def test_a_killed_worker_is_one_clear_line(small_course: Course) -> None:
    # For want of memory, say: no traceback, and what was finished is not lost.
    order = Order(small_course.root, "mini", Terms(seed=1))
    class_ = [submission(position, GOOD) for position in range(40)]
    grades = grade_all(order, class_, 2)
    next(grades)
    multiprocessing.active_children()[0].kill()
    with pytest.raises(Exception, match="ended from outside"):
        list(grades)
