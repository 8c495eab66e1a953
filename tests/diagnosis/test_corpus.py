"""Students' programs in their own words: the right diagnosis for most, a wrong one for none."""

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from autograder.course import Course, read_course
from autograder.grading import Grader
from autograder.opening import Terms, open_grader
from autograder.submission import Submission

from .corpus import Program, combined, rewrites, unrelated

ROOT = Path(__file__).parents[2]
FOLDERS = [assignment.folder for assignment in read_course(ROOT).assignments]
# What cannot be told apart by outputs, or has outputs of its own: at most so many an assignment.
UNTOLD_REWRITES, UNTOLD_PAIRS = 0.34, 0.67


def diagnoses(grader: Grader, program: Program) -> set[str]:
    """The known mistakes that the student reads of."""
    hand_in = Submission("kim", "kim/x.py", "x.py", program.text, "0", None, (), None)
    return {test.diagnosis for test in grader.grade(hand_in).tests if test.diagnosis}


@pytest.mark.slow
@pytest.mark.parametrize("folder", FOLDERS)
def test_no_student_reads_a_wrong_diagnosis(real_course: Course, folder: str) -> None:
    # A mistake that nobody knows gets no name, a known one in other words gets its own, and of
    # two in one program both; what is not sure is not said.
    with open_grader(real_course, real_course.find(folder), Terms(seed=7)) as grader:

        def told(programs: Callable[[], Iterable[Program]]) -> float:
            found: Counter[bool] = Counter()
            for program in programs():
                if program.folder == folder:
                    named = diagnoses(grader, program)
                    assert named <= program.mistakes, program.path
                    found[named == program.mistakes] += 1
            assert found, "nothing was tried"
            return found[True] / found.total()

        assert told(unrelated) == 1
        assert told(rewrites) >= 1 - UNTOLD_REWRITES
        assert told(combined) >= 1 - UNTOLD_PAIRS


def test_the_corpus_is_as_large_as_it_was_asked_for() -> None:
    # Three rewrites each of twenty mistakes at least, and in every assignment some of each kind.
    counts = Counter((each.folder, each.mistakes) for each in rewrites())
    assert len(counts) >= 20
    assert min(counts.values()) >= 3
    for kind in (rewrites, unrelated, combined):
        assert {each.folder for each in kind()} == set(FOLDERS)
