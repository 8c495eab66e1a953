"""Hidden tests of 01_twice. @SUITE_SECRET@"""

import pytest

from autograder.checks import called_at, close, recorded


@pytest.mark.task("twice", points=60)
def test_twice(submission, solution, rng):
    """두 배 | Twice a number"""
    x = float(rng.normal())
    close(submission.twice(x), solution.twice(x))


@pytest.mark.task("apply", points=40)
def test_apply(submission, rng):
    """함수 적용 | A function applied"""
    slope, x = rng.normal(size=2)
    f = recorded(lambda point: slope * point)
    close(submission.apply(f, float(x)), float(slope * x))
    called_at(f, [x])
