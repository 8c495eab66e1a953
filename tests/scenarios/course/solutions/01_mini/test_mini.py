"""Public tests of 01_mini."""

import pytest

from autograder.checks import close


@pytest.mark.task("double")
def test_double_of_three(submission):
    """3의 두 배 | Twice 3"""
    close(submission.double(3.0), 6.0)
