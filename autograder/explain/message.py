"""One test's failure in words: sentences first, then lines of evidence below them."""

from autograder.bilingual import Bilingual
from autograder.explain.ended import limit_hit, skipped, stopped_by_grader
from autograder.explain.evidence import compared, own_traceback, source_line
from autograder.explain.found import found
from autograder.explain.raised import raised
from autograder.explain.wording import NOTHING, lines
from autograder.failure import Failure
from autograder.outcome import Outcome

# A blank has no value, and what was skipped or broken says nothing of the program.
_NOTHING_TO_COMPARE = {Outcome.NOT_FILLED, Outcome.SKIPPED, Outcome.GRADER_ERROR}


def message(failure: Failure, *, public: bool) -> Bilingual:
    """What a student may read: what happened, where, and what to do next.

    The first line is one to three sentences with code in backticks; lines below it are evidence.
    For a hidden test (`public=False`) it is made from closed lists, the author's words and the
    student's own source line only: never a value, a call, or what the program said.
    """
    if failure.outcome is Outcome.PASSED:
        return NOTHING
    shown = public and failure.outcome not in _NOTHING_TO_COMPARE
    evidence = compared(failure) if shown else NOTHING
    where = own_traceback(failure.frames, failure.place) if shown else source_line(failure.place)
    if failure.outcome is Outcome.SKIPPED:  # what counts is said of the task below
        where = NOTHING
    return lines(_sentences(failure, public=public), where, evidence)


def _sentences(failure: Failure, *, public: bool) -> Bilingual:
    match failure.outcome:
        case Outcome.FAILED | Outcome.WRONG_TYPE | Outcome.NOT_FILLED:
            return found(failure)
        case Outcome.RAISED:
            return raised(failure, public=public)
        case Outcome.SKIPPED:
            return skipped(failure.task)
        case Outcome.GRADER_ERROR:
            return stopped_by_grader(public=public)
        case _:
            return limit_hit(failure)
