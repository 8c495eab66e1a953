"""Item analysis: difficulty, discrimination, flags."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.grades import Grade
from autograder.outcome import Outcome
from autograder.report.statistics.items import Enough, Flag, discrimination, item_numbers

SMALL = Enough(to_flag=1, to_correlate=2)
ANSWERS = st.integers(2, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.booleans(), min_size=width, max_size=width), min_size=2, max_size=12
    )
)


def of(grade: Grade, *answers: Sequence[bool | Outcome]) -> list[Grade]:
    """Submissions whose tests ended so; True is passed, False failed."""
    words = {True: Outcome.PASSED, False: Outcome.FAILED}
    test = grade.tests[0]
    return [
        replace(
            grade,
            tests=tuple(
                replace(test, id=f"t{at}", outcome=words.get(each, each))  # type: ignore[arg-type]  # a bool is always there
                for at, each in enumerate(line)
            ),
        )
        for line in answers
    ]


def test_difficulty_is_the_share_that_passes(grade: Grade):
    # Three of four.
    (item,) = item_numbers(of(grade, [True], [True], [True], [False]))
    assert (item.count, item.passed, item.difficulty) == (4, 3, 0.75)


def test_discrimination_leaves_the_test_itself_out(grade: Grade):
    # Two tests that have nothing to do with each other correlate 0, not 0.7.
    lines = [[True, True], [True, False], [False, True], [False, False]]
    first, second = item_numbers(of(grade, *lines), SMALL)
    assert first.discrimination == pytest.approx(0)
    assert second.discrimination == pytest.approx(0)


def test_a_test_that_only_the_weak_pass_is_flagged(grade: Grade):
    # What the issue is about: the check has a mistake of its own.
    lines = [[True, True, False], [True, True, False], [False, False, True], [True, False, True]]
    items = item_numbers(of(grade, *lines), SMALL)
    assert items[2].flag is Flag.NEGATIVE
    assert items[2].discrimination is not None
    assert items[2].discrimination < 0


def test_what_nobody_or_everybody_passes_is_flagged(grade: Grade):
    # Neither tells one submission from another; its discrimination is undefined, not 0.
    nobody, everybody, some = item_numbers(
        of(grade, *[[False, True, n % 2 == 0] for n in range(9)])
    )
    assert (nobody.flag, everybody.flag, some.flag) == (Flag.NOBODY, Flag.EVERYBODY, None)
    assert nobody.discrimination is everybody.discrimination is None


def test_few_submissions_say_nothing(grade: Grade):
    # With four, everything is chance: no flag, and no number below ten.
    lines = [[True, True], [True, True], [False, False], [False, True]]
    assert all(item.flag is None for item in item_numbers(of(grade, *[[True, False]] * 4)))
    assert all(item.discrimination is None for item in item_numbers(of(grade, *lines * 2)))
    assert all(item.discrimination is not None for item in item_numbers(of(grade, *lines * 3)))


def test_a_grader_error_counts_for_nothing(grade: Grade):
    # It is never the student's fault, so the test is no harder for it.
    lines: list[list[bool | Outcome]] = [[True, Outcome.GRADER_ERROR], [False, True]]
    first, second = item_numbers(of(grade, *lines))
    assert (first.count, second.count, second.difficulty) == (2, 1, 1.0)


def test_suites_of_different_age_may_differ(grade: Grade):
    # A test that was added later is counted over those who had it; one alone has no rest.
    items = item_numbers(of(grade, [True], [False, True], [True, False, True]), SMALL)
    assert [item.count for item in items] == [3, 2, 1]
    assert item_numbers(of(grade, [])) == ()
    assert item_numbers([]) == ()


def test_one_name_in_two_tasks_is_two_tests(grade: Grade):
    # Files of a suite may name their tests alike.
    test = grade.tests[0]
    both = replace(grade, tests=(replace(test, task="a", id="t"), replace(test, task="b", id="t")))
    assert [item.task for item in item_numbers([both])] == ["a", "b"]


@settings(max_examples=40)
@given(ANSWERS)
def test_discrimination_is_numpys_correlation(lines: list[list[bool]]):
    # Beside another reckoning, and never outside -1 to 1 nor a nan.
    table = np.array(lines, dtype=float)
    for column in range(table.shape[1]):
        own, rest = table[:, column], np.delete(table, column, axis=1).mean(axis=1)
        found = discrimination([bool(each) for each in own], rest.tolist())
        if found is None:
            assert len(set(own)) == 1 or len(set(rest)) == 1
        else:
            assert found == pytest.approx(np.corrcoef(own, rest)[0, 1])
            assert -1 - 1e-9 <= found <= 1 + 1e-9
