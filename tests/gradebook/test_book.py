"""Gradings that are kept come back whole, each once, in an order that no clock can change."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from autograder.bilingual import Bilingual
from autograder.gradebook import Gradebook, latest_gradings, open_gradebook
from autograder.gradebook import book as book_module
from autograder.outcome import Outcome, Verdict
from tests.gradebook.making import BASIS, MONDAY, make_grade, make_submission


def test_what_is_kept_comes_back_whole(book: Gradebook) -> None:
    # A grade that is read is the grade that was given: points, outcomes, words, digests, times.
    submission = make_submission()
    grade = make_grade(submission, Outcome.PASSED, Outcome.FAILED, reveal="")
    book.record(submission, grade, BASIS, "run 1")
    (kept,) = book.whole(book.gradings())
    assert kept.grade == grade
    assert (kept.basis, kept.run) == (BASIS, "run 1")
    assert kept.graded.tzinfo
    assert book.submissions([kept]) == [submission]
    assert book.students() == ["가영"]


def test_the_same_grading_twice_is_one_row(book: Gradebook) -> None:
    # A run that is repeated, or that goes on after an interruption, adds nothing.
    submission = make_submission()
    for run in ("first", "second"):
        book.record(submission, make_grade(submission), BASIS, run)
    (kept,) = book.whole(book.gradings())
    assert kept.run == "second"
    assert len(kept.grade.tests) == 2


@pytest.mark.parametrize(
    "other",
    [{"suite_digest": "b" * 64}, {"kit": "0.2.0"}, {"seed": 2**63 - 1}, {"assignment": "maxi"}],
    ids=str,
)
def test_another_basis_is_another_grading(book: Gradebook, other: dict[str, object]) -> None:
    # Every grading by another suite, kit or seed stays, beside the first.
    submission = make_submission()
    grade = make_grade(submission)
    book.record(submission, grade, BASIS, "run")
    book.record(submission, grade, replace(BASIS, **other), "run")  # type: ignore[arg-type]  # fields by name
    assert len(book.gradings()) == 2


def test_what_ends_otherwise_is_kept_beside_and_the_last_counts(book: Gradebook) -> None:
    # A busy machine timed a test out; graded again it passes, and again it times out.
    submission = make_submission()
    slow = make_grade(submission, Outcome.PASSED, Outcome.TIMEOUT)
    for grade in (slow, make_grade(submission), slow):
        book.record(submission, grade, BASIS, "run")
    assert sorted(each.grade.score for each in book.gradings()) == [10, 20]
    (latest,) = latest_gradings(book.gradings())
    assert latest.grade.score == 10


def test_a_clock_set_back_changes_no_order(
    book: Gradebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What was graded last counts, and what was handed in last too, whatever the clock says.
    now = [datetime(2027, 1, 1, tzinfo=UTC)]

    class Clock(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]  # a clock of ours
            assert tz is UTC
            return now[0]

    monkeypatch.setattr(book_module, "datetime", Clock)
    first, second = (make_submission(text=text, submitted=None) for text in ("a", "b"))
    book.record(first, make_grade(first), BASIS, "run")
    now[0] -= timedelta(days=300)
    book.record(second, make_grade(second), BASIS, "run")
    book.record(second, make_grade(second, Outcome.FAILED), BASIS, "run")
    by_digest = {each.grade.digest: each for each in latest_gradings(book.gradings())}
    assert by_digest["b"].grade.score == 0
    assert by_digest["b"].handed_in > by_digest["a"].handed_in


def test_the_same_program_at_another_time_is_another_submission(book: Gradebook) -> None:
    # A, then B, then A again: the last one counts, so its time must not be lost.
    for hours, text in enumerate("aba"):
        later = make_submission(text=text, submitted=MONDAY + timedelta(hours=hours))
        book.record(later, make_grade(later), BASIS, "run")
    kept = book.gradings()
    assert [each.grade.digest for each in sorted(kept, key=lambda k: k.handed_in)] == [*"aba"]


def test_an_unknown_time_is_no_new_submission_each_time(book: Gradebook) -> None:
    # Without a timestamp the same file is the same submission.
    submission = make_submission(submitted=None)
    for _ in range(2):
        book.record(submission, make_grade(submission), BASIS, "run")
    (kept,) = book.gradings()
    assert kept.grade.submitted is None
    assert kept.handed_in == kept.seen


HOSTILE = [
    "'; DROP TABLE submission; --",
    "nul\0byte",
    "lone \ud800 surrogate",
    "=cmd|'/c calc'!A1",
    "한글" * 2000,
    "\u202e",
    "%s %(x)s {y} :z",
    "",
]


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_are_only_words(book: Gradebook, words: str) -> None:
    # Names, sources and messages are strangers' words; the source comes back to the byte.
    submission = make_submission(words[:100], f"{words!r}", source=words, path=words)
    grade = make_grade(submission, Outcome.FAILED)
    said = replace(grade.tests[0], message=Bilingual(words, words))
    book.record(submission, replace(grade, tests=(said,)), BASIS, "run")
    book.record(submission, replace(grade, tests=(said,)), BASIS, "run")
    (kept,) = book.whole(book.gradings())
    assert book.submissions([kept])[0].source == words
    shown = words.replace("\0", "\ufffd").replace("\ud800", "\ufffd")
    assert kept.grade.tests[0].message.ko == shown


def test_hidden_answers_are_not_kept(book: Gradebook) -> None:
    # Only a grader error keeps its reason, which the instructor needs.
    submission = make_submission()
    outcomes = Outcome.FAILED, Outcome.GRADER_ERROR
    book.record(submission, make_grade(submission, *outcomes, reveal="42"), BASIS, "run")
    (kept,) = book.whole(book.gradings())
    assert [test.reveal for test in kept.grade.tests] == ["", "42"]
    assert kept.grade.verdict is Verdict.GRADER_ERROR


def test_a_regrading_is_no_new_submission(book: Gradebook) -> None:
    # Grading an old file again does not make it the latest that was handed in.
    submission = make_submission(submitted=None)
    book.record(submission, make_grade(submission), BASIS, "run")
    (before,) = book.gradings()
    again = make_grade(submission, Outcome.FAILED)
    book.record_again(before, again, replace(BASIS, suite_digest="b" * 64), "regrade")
    first, second = book.gradings()
    assert (first.submission, first.seen) == (second.submission, second.seen)
    assert second.turn == first.turn + 1


def test_many_at_once(place: str | Path) -> None:
    # Eight runs at once, from an empty place, all with the same work: each grading once.
    students = [f"학생{number:02d}" for number in range(12)]

    def run(name: int) -> None:
        with open_gradebook(place) as book:
            for student in students:
                submission = make_submission(student)
                book.record(submission, make_grade(submission), BASIS, str(name))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(run, range(8)))
    with open_gradebook(place) as book:
        kept = book.whole(book.gradings())
    assert [each.grade.student for each in kept] == students
    assert {len(each.grade.tests) for each in kept} == {2}


def test_more_gradings_than_one_query_may_name(book: Gradebook) -> None:
    # A large class is read in pieces, and none of it is left out.
    for number in range(30):
        submission = make_submission(f"{number:03d}")
        book.record(submission, make_grade(submission), BASIS, "run")
    kept = book.gradings() * 40
    assert len(book.submissions(kept)) == 1200
    assert all(each.grade.tests for each in book.whole(kept))
