"""공개 검사: 강의에 나온 값. / Public tests: the lecture's figures."""

import numpy as np
import pytest

from autograder.checks import close


@pytest.mark.task("mean")
def test_mean_of_the_lecture(submission):
    """강의의 세 수 | The lecture's three numbers"""
    close(submission.mean(np.array([1.0, 2.0, 6.0])), 3.0)
