"""Hidden tests of 01_mini. The last one is careless on purpose: it trusts what it got."""

import pytest

from autograder.checks import close


@pytest.mark.task("double", points=30)
def test_double(submission, rng):
    """두 배 | Twice a number"""
    x = float(rng.normal())
    close(submission.double(x), 2 * x)


@pytest.mark.task("double", points=10)
@pytest.mark.parametrize("x", [17.25, -4.5])
def test_double_of(submission, x):
    """고른 수의 두 배 | Twice some chosen numbers"""
    close(submission.double(x), 2 * x)


@pytest.mark.task("quadruple", points=40)
def test_quadruple(submission, solution, rng):
    """네 배 | Four times a number"""
    x = float(rng.normal())
    close(submission.quadruple(x), solution.quadruple(x))


@pytest.mark.task("double", points=10)
def test_careless(submission):
    """부주의한 검사 | A careless test"""
    value = submission.double(1.0)
    close(value + 1 if isinstance(value, str) else value, 2.0)
