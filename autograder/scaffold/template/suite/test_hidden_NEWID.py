"""Hidden tests of NEWFOLDER."""

import numpy as np
import pytest

from autograder.checks import close, unchanged


@pytest.mark.task("mean", points=40)
def test_mean_values(submission):
    """음수가 섞인 수들의 평균 | The mean of numbers, negative ones among them"""
    close(submission.mean(np.array([4.0, -2.0, 0.5, 2.5])), 1.25)


@pytest.mark.task("mean", points=20)
def test_mean_of_one(submission):
    """수 하나의 평균은 그 수 | The mean of one number is that number"""
    close(submission.mean(np.array([-7.25])), -7.25)


@pytest.mark.task("mean", points=40)
def test_mean_random(submission, solution, rng):
    """무작위 배열의 평균, 입력은 그대로 | Random arrays; the argument stays as it was"""
    x = rng.normal(loc=3.0, size=int(rng.integers(2, 9)))
    close(submission.mean(x), solution.mean(x))
    unchanged()
