"""Submissions and grades to keep, made without grading anything."""

from dataclasses import replace
from datetime import UTC, datetime

from autograder.bilingual import Bilingual
from autograder.grades import Basis, Grade, TaskScore, TestResult
from autograder.outcome import Outcome, Verdict
from autograder.submission import Submission

BASIS = Basis("mini", "a" * 64, "0.1.0", 7)
MONDAY = datetime(2026, 9, 14, 12, tzinfo=UTC)


def make_submission(student: str = "가영", text: str = "x = 1\n", **more: object) -> Submission:
    """A submission whose digest is told by its text."""
    plain = Submission(
        student, f"class/{student}", "mini.py", text, text.strip()[:64], MONDAY, (), None
    )
    return replace(plain, **more)  # type: ignore[arg-type]  # fields by name


def make_grade(submission: Submission, *outcomes: Outcome, reveal: str = "secret") -> Grade:
    """A grade of ten points a test, of two tests that pass where nothing else is said."""
    ends = outcomes or (Outcome.PASSED, Outcome.PASSED)
    tests = [
        TestResult(
            id=f"test_{number}",
            task="double",
            points=10.0,
            earned=10.0 * (end in (Outcome.PASSED, Outcome.GRADER_ERROR)),
            outcome=end,
            visibility="hidden",
            title=Bilingual("두 배", "Twice"),
            message=Bilingual("말", "words"),
            diagnosis="added_two" if end is Outcome.FAILED else None,
            seconds=0.25,
            reveal=reveal,
        )
        for number, end in enumerate(ends)
    ]
    score, most = sum(test.earned for test in tests), 10.0 * len(tests)
    stuck = Outcome.GRADER_ERROR in ends
    return Grade(
        student=submission.student,
        path=submission.path,
        digest=submission.digest,
        verdict=Verdict.GRADER_ERROR if stuck else Verdict.GRADED,
        score=score,
        max_score=most,
        seconds=0.5,
        tasks=(TaskScore("double", most, score),),
        tests=tuple(tests),
        submitted=submission.submitted,
    )
