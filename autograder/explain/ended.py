"""Words for a program that was stopped, a check that was skipped, and a grader that failed."""

from autograder.bilingual import Bilingual
from autograder.catalogue import bilingual
from autograder.explain.wording import NOTHING, quoted, subject
from autograder.failure import Failure
from autograder.outcome import Outcome

_UNITS = {Outcome.TIMEOUT: "seconds", Outcome.MEMORY: "memory", Outcome.OUTPUT: "output"}


def limit_hit(failure: Failure) -> Bilingual:
    """A program that ran into a limit, crashed, or tried what is not allowed."""
    limit = limit_words(failure.outcome, failure.limit)
    ending = "hurried" if failure.hurried else failure.outcome.value
    return bilingual(f"ended.{ending}", about=subject(failure.about), limit=limit)


def limit_words(outcome: Outcome, limit: float | None) -> Bilingual:
    """The limit with its unit, or nothing where it is not known."""
    unit = _UNITS.get(outcome)
    if unit is None or limit is None:
        return NOTHING
    return bilingual(f"limit.{unit}", n=f"{limit:g}")


def skipped(task: str) -> Bilingual:
    """A check that was not run because the task it builds on is not right yet."""
    if not task:
        return bilingual("ended.skipped_unknown")
    return bilingual("ended.skipped", task=quoted(task))


def stopped_by_grader(*, public: bool) -> Bilingual:
    """The grader's own failure. On a student's machine (public tests) nobody has been told yet."""
    return bilingual("ended.grader_error_local" if public else "ended.grader_error")
