"""From the gradebook to what the pages show."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.errors import GradeError
from autograder.gradebook import Gradebook, open_gradebook
from autograder.late import LatePolicy
from autograder.outcome import Outcome
from autograder.report.record import Report
from autograder.reporting import Asked, gather, sitters
from autograder.roster import Student
from tests.gradebook.making import BASIS, MONDAY, make_grade, make_submission

DAY = timedelta(days=1)
FAILED, PASSED = Outcome.FAILED, Outcome.PASSED
MINI = "01_mini"


@pytest.fixture
def course(small_course: Course) -> Course:
    """Ten percent a day from Monday noon."""
    return replace(small_course, due={"mini": MONDAY}, late=LatePolicy(per_day=0.1))


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Gradebook]:
    with open_gradebook(tmp_path / "book.sqlite") as book:
        yield book


def hand_in(book: Gradebook, student: str, text: str, days: int, *ends: Outcome) -> None:
    submission = make_submission(student, text, submitted=MONDAY + days * DAY)
    book.record(submission, make_grade(submission, *ends), BASIS, "run")


def report(course: Course, book: Gradebook, *roster: Student, students: str = "") -> Report:
    names = frozenset(students.split())
    return gather(course, book, Asked((), roster, Path("nowhere"), names))[0]


def test_what_counts_is_shown_whole_and_what_else_there_was_is_told(
    course: Course, book: Gradebook
) -> None:
    # The last submission with its checks; the others by their number and scores.
    hand_in(book, "가영", "1", -3, PASSED, PASSED)
    hand_in(book, "가영", "2", -2, FAILED, FAILED)
    hand_in(book, "가영", "3", -1, PASSED, FAILED)
    found = report(course, book)
    (grade,) = found.gradings[0].grades
    assert (grade.score, len(grade.tests), len(grade.tasks)) == (10, 2, 1)
    known = found.circumstances["가영", MINI]
    assert sorted(known.others) == [0, 20]
    assert found.gradings[0].suite_digest == BASIS.suite_digest


def test_what_the_grader_failed_in_is_no_best_score(course: Course, book: Gradebook) -> None:
    # A grader error gives full points until it is graded again.
    hand_in(book, "가영", "1", -3, Outcome.GRADER_ERROR, Outcome.GRADER_ERROR)
    hand_in(book, "가영", "2", -2, PASSED, FAILED)
    assert report(course, book).circumstances["가영", MINI].others == ()


def test_an_extension_moves_the_deadline_of_one_student(course: Course, book: Gradebook) -> None:
    # Both handed in two days late; one had until then.
    longer = Student("나리", "박나리", "A", {"mini": MONDAY + 2 * DAY})
    for student in ("가영", "나리"):
        hand_in(book, student, "1", 2)
    found = report(course, book, Student("가영", "", "", {}), longer)
    one, other = (found.circumstances[name, MINI] for name in ("가영", "나리"))
    assert (one.extended, other.extended) == (False, True)
    assert one.deadline == MONDAY
    assert other.deadline == MONDAY + 2 * DAY
    assert one.lateness is not None
    assert one.lateness.kept == 0.8
    assert other.lateness is not None
    assert not other.lateness.late
    assert {grade.student: grade.late for grade in found.gradings[0].grades} == {
        "가영": True,
        "나리": False,
    }


def test_a_name_in_pieces_is_the_same_student(course: Course, book: Gradebook) -> None:
    # macOS spells a folder's Korean name in pieces; the roster does not.
    hand_in(book, unicodedata.normalize("NFD", "가영"), "1", 0)
    found = report(course, book, Student("가영", "이가영", "", {}))
    assert [grade.student for grade in found.gradings[0].grades] == ["가영"]


def test_who_handed_in_nothing_has_a_deadline_too(course: Course, book: Gradebook) -> None:
    # Their page says what they missed, and until when.
    hand_in(book, "가영", "1", 0)
    found = report(course, book, Student("다온", "", "", {}))
    assert found.circumstances["다온", MINI].deadline == MONDAY
    assert found.circumstances["다온", MINI].lateness is None
    assert [student.id for student in found.students] == ["다온"]


def test_one_student_s_report_holds_nobody_else(course: Course, book: Gradebook) -> None:
    # It is sent to that student.
    for student in ("가영", "나리"):
        hand_in(book, student, "1", 0)
    found = report(course, book, Student("나리", "", "", {}), students="가영")
    assert {student for student, _ in found.circumstances} == {"가영"}
    assert found.students == ()
    assert [grade.student for each in found.gradings for grade in each.grades] == ["가영"]


def test_an_empty_gradebook_is_one_clear_line(course: Course, book: Gradebook) -> None:
    # Also where there is a roster, and where the only student that is asked for has nothing.
    with pytest.raises(GradeError, match="grade run"):
        report(course, book, Student("다온", "", "", {}))
    hand_in(book, "가영", "1", 0)
    with pytest.raises(GradeError, match="grade run"):
        report(course, book, students="나리")


def test_what_one_student_missed_is_on_the_page(course: Course, book: Gradebook) -> None:
    # The assignments are those that the class was graded in.
    hand_in(book, "가영", "1", 0)
    found = report(course, book, Student("나리", "", "", {}), students="나리")
    assert [each.assignment for each in found.gradings] == [MINI]
    assert found.gradings[0].grades == ()


def test_programs_that_lost_points_are_drawn_from_the_kept_source(
    course: Course, book: Gradebook
) -> None:
    # The files are long gone.
    hand_in(book, "가영", "x = 1\n", 0)
    hand_in(book, "나리", "x = 2\n", 0, FAILED)
    found, kept = gather(course, book, Asked((), (), Path("nowhere")))
    assert [each.source() for each in sitters(book, found, kept)] == ["x = 2\n"]
