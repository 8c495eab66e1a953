"""Which grading counts, and what is left of it: the questions students come with."""

import unicodedata
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from autograder.course import Course, GradebookSetting
from autograder.gradebook import Kept, Standing, standings
from autograder.late import LatePolicy
from autograder.outcome import Outcome
from autograder.roster import Student
from tests.gradebook.making import BASIS, MONDAY, make_grade, make_submission

DAY = timedelta(days=1)
PASSED, FAILED, ERROR = Outcome.PASSED, Outcome.FAILED, Outcome.GRADER_ERROR


@pytest.fixture
def course(small_course: Course) -> Course:
    """Ten percent a day from Monday noon, nothing after three days."""
    policy = LatePolicy(per_day=0.1, cut_off_days=3)
    return replace(small_course, due={"mini": MONDAY}, late=policy)


def kept(
    number: int, submitted: datetime | None, *ends: Outcome, student: str = "가영", turn: int = 1
) -> Kept:
    """A grading of submission `number`."""
    submission = make_submission(student, str(number), submitted=submitted)
    seen = MONDAY + number * timedelta(seconds=1)
    grade = make_grade(submission, *(ends or (PASSED, PASSED)))
    return Kept(10 * number + turn, number, seen, BASIS, turn, "run", MONDAY, grade)


def of(course: Course, *every: Kept, roster: tuple[Student, ...] = ()) -> Standing:
    """The one standing."""
    (found,) = standings(course, every, roster).values()
    return found


def test_the_latest_submission_counts_even_where_it_earned_less(course: Course) -> None:
    # The rule that students are told; the order in which they were graded does not matter.
    last = kept(1, MONDAY, PASSED, FAILED)
    assert of(course, last, kept(2, MONDAY - DAY)).raw == 10


def test_the_best_counts_where_the_course_says_so(course: Course) -> None:
    # Best after what lateness costs: 18 late points are more than 10 in time.
    best = replace(course, gradebook=GradebookSetting(count="best"))
    first, second = kept(1, MONDAY, PASSED, FAILED), kept(2, MONDAY + DAY)
    assert of(best, first, second).score == 18
    assert of(best, first, kept(2, MONDAY + DAY, FAILED)).score == 10


def test_lateness_is_taken_off_and_the_raw_score_stays(course: Course) -> None:
    # Both are shown: what the program earned and what counts.
    found = of(course, kept(1, MONDAY + 1.5 * DAY))
    assert (found.raw, found.score, found.lateness.days) == (20, 16, 2)


def test_an_extension_of_the_roster(course: Course) -> None:
    # By id in any spelling of Unicode; only for that student and that assignment.
    apart = unicodedata.normalize("NFD", "가영")
    late = kept(1, MONDAY + 2 * DAY, student=apart)
    other = kept(2, MONDAY + 2 * DAY, student="나리")
    roster = (Student("가영", "", "", {"mini": MONDAY + 2 * DAY}), Student("나리", "", "", {}))
    found = standings(course, [late, other], roster)
    assert found["가영", "mini"].score == 20
    assert found["가영", "mini"].deadline == MONDAY + 2 * DAY
    assert found["나리", "mini"].score == 16


def test_a_submission_after_the_cut_off_replaces_none_in_time(course: Course) -> None:
    # It is not accepted any more: it can neither help nor harm.
    too_late = kept(2, MONDAY + 9 * DAY)
    assert of(course, kept(1, MONDAY, PASSED, FAILED), too_late).score == 10
    assert of(course, too_late).score == 0
    assert of(course, too_late).raw == 20


def test_without_times_the_one_handed_to_a_run_last_counts(course: Course) -> None:
    # Plain folders have no timestamps; a known time is compared with when a run saw the other.
    assert of(course, kept(2, None, FAILED), kept(1, None)).raw == 0
    assert of(course, kept(2, None, FAILED), kept(1, MONDAY - DAY)).raw == 0
    assert of(course, kept(2, None, FAILED), kept(1, MONDAY + DAY)).raw == 20


def test_of_one_submission_its_last_grading_counts(course: Course) -> None:
    # A regrade replaces what it regrades, whichever gave more.
    first, again = kept(1, MONDAY, turn=1), kept(1, MONDAY, FAILED, turn=2)
    assert of(course, again, first).raw == 0


@pytest.mark.parametrize("count", ["latest", "best"])
def test_a_grader_error_is_never_taken_for_a_grade(course: Course, count: str) -> None:
    # Its points are not the student's yet: it must be seen, not outvoted.
    course = replace(course, gradebook=GradebookSetting(count=count))
    assert of(course, kept(2, MONDAY, ERROR), kept(1, MONDAY - DAY)).is_stuck
    mended = kept(2, MONDAY, PASSED, turn=2)
    assert not of(course, kept(2, MONDAY, ERROR), mended).is_stuck
