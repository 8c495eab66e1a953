"""Public tests of 01_twice."""

import pytest

from autograder.checks import close


@pytest.mark.task("twice")
def test_twice_of_three(submission):
    """3의 두 배 | Twice 3"""
    close(submission.twice(3.0), 6.0)
