"""`results.json` as Gradescope reads it, made from a grade: never a hidden input or answer."""

from collections.abc import Sequence

from autograder.bilingual import Bilingual
from autograder.catalogue import bilingual
from autograder.explain import harmless_lines
from autograder.grades import Grade, TestResult
from autograder.outcome import Outcome, Verdict
from autograder.report.roster import is_stuck

Results = dict[str, object]


def results_of(grade: Grade, visibility: str) -> Results:
    """A score with all tests; a zero with its reason; or no score where the grader failed."""
    if is_stuck(grade):
        return not_graded()
    shown: Results = {
        "execution_time": round(grade.seconds),
        "visibility": visibility,
        "stdout_visibility": "hidden",
        "score": grade.score,
        "output": _both([*grade.notes, bilingual("gradescope.note")]),
        "output_format": "text",
    }
    if grade.verdict is Verdict.UNGRADABLE and grade.refusal is not None:
        tests = [_refused(grade, grade.refusal)]
    else:
        tests = [_test(test, visibility) for test in grade.tests]
    return shown | {"tests": tests}


def not_graded() -> Results:
    """No score, so that nobody takes it for a zero. The details are on standard output."""
    return {
        "output": _both([bilingual("gradescope.not_graded")]),
        "output_format": "text",
        "stdout_visibility": "hidden",
        "tests": [],
    }


def _test(test: TestResult, visibility: str) -> Results:
    passed = test.outcome is Outcome.PASSED
    outcome = bilingual(f"outcome.{test.outcome.value}")
    said = [] if passed else [outcome, test.message]
    return {
        "name": _one_line(test.title) or test.id,
        "score": test.earned,
        "max_score": test.points,
        "status": "passed" if passed else "failed",
        "output": _both(said),
        "output_format": "text",
        "visibility": visibility,
    }


def _refused(grade: Grade, reason: Bilingual) -> Results:
    """What stands for all tests. A student may always know why nothing could be graded."""
    return {
        "name": _one_line(bilingual("junit.submission")),
        "score": 0.0,
        "max_score": grade.max_score,
        "status": "failed",
        "output": _both([reason]),
        "output_format": "text",
        "visibility": "visible",
    }


def _both(parts: Sequence[Bilingual]) -> str:
    """The texts in Korean, and then in English."""
    sides = ("\n".join(part.ko for part in parts), "\n".join(part.en for part in parts))
    return harmless_lines("\n\n".join(dict.fromkeys(side for side in sides if side)))


def _one_line(said: Bilingual) -> str:
    return harmless_lines(" | ".join(dict.fromkeys(side for side in (said.ko, said.en) if side)))
