"""A failure of the grader's own costs nobody a point, and nobody else their grade."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.examine.attempt import Attempt
from autograder.examine.bench import Bench
from autograder.examine.suite import SuiteTest
from autograder.grades import Grade
from autograder.grading import Examiner, Grader
from autograder.opening import Terms
from autograder.outcome import Verdict
from autograder.sandbox.fork_server import ForkServer
from autograder.submission import Submission
from autograder.worker import Order, Worker
from autograder.workers import grade_all

pytestmark = pytest.mark.slow  # each opens graders of its own

Begin = Callable[[Bench], None]
GOOD = "def double(x):\n    return 2 * x\n\n\ndef quadruple(x):\n    return 4 * x\n"


def submission(student: str) -> Submission:
    """A right program of that student's."""
    return Submission(student, student, "mini.py", GOOD, student, None, (), None)


def end_server(examiner: Examiner) -> None:
    """Kills the fork server that the examiner's guests come from."""
    server: ForkServer = examiner._launch_for("").__self__  # type: ignore[attr-defined]  # a bound method's owner
    server._process.kill()
    server._process.wait()


def test_a_server_that_is_gone_is_started_again(small_course: Course) -> None:
    # The sandbox's server may be killed for want of memory; the next submission does not notice.
    worker = Worker(Order(small_course.root, "mini", Terms(seed=1)))
    try:
        assert worker.grade(submission("가영")).score == 100
        end_server(worker._grader.examiner)
        assert worker.grade(submission("나리")).score == 100
    finally:
        worker.close()


def test_a_server_that_goes_in_the_middle_costs_nothing(
    small_course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A sandbox that dies between two tests of a submission: the submission is graded once more.
    worker = Worker(Order(small_course.root, "mini", Terms(seed=1)))
    attempts, times = Examiner.attempts, []

    def dies_once(self: Examiner, bench: Bench, tests: Sequence[SuiteTest]) -> list[Attempt]:
        times.append(1)
        if len(times) == 1:
            attempts(self, bench, tests[:2])
            end_server(self)
        return attempts(self, bench, tests)

    monkeypatch.setattr(Examiner, "attempts", dies_once)
    try:
        found = worker.grade(submission("가영"))
        assert (found.verdict, found.score) == (Verdict.GRADED, 100)
        assert len(times) == 2
    finally:
        worker.close()


def test_a_mistake_of_ours_is_told_and_contained(
    small_course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    # An unforeseen error in grading one submission is a grader error for that one only.
    grade = Grader.grade

    def fails_for_one(self: Grader, each: Submission, begin: Begin | None = None) -> Grade:
        if each.student == "나리":
            raise ZeroDivisionError("a mistake of ours")
        return grade(self, each, begin)

    monkeypatch.setattr(Grader, "grade", fails_for_one)
    class_ = [submission(name) for name in ("가영", "나리", "다온")]
    order = Order(Path(small_course.root), "mini", Terms(seed=1))
    graded = dict(grade_all(order, class_, jobs=1))
    found = [graded[position] for position in range(3)]
    assert [each.verdict for each in found] == [
        Verdict.GRADED,
        Verdict.GRADER_ERROR,
        Verdict.GRADED,
    ]
    assert found[1].score == found[1].max_score
    assert "a mistake of ours" in found[1].tests[0].reveal
    assert "a mistake of ours" not in found[1].tests[0].message.en


def test_a_test_that_vanishes_is_a_grader_error(
    small_course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Fewer results than collected tests is never taken for a grade, in either direction.
    attempts = Examiner.attempts
    monkeypatch.setattr(Examiner, "attempts", lambda *given: attempts(*given)[:-1])
    order = Order(small_course.root, "mini", Terms(seed=1))
    ((_, grade),) = grade_all(order, [submission("가영")], jobs=1)
    assert grade.verdict is Verdict.GRADER_ERROR
    assert "vanished" in grade.tests[0].reveal or "사라" in grade.tests[0].reveal
