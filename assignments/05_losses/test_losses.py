"""Public tests of 05_losses: the figures printed in the lecture."""

import numpy as np
import pytest

from autograder.checks import close, unchanged

ANSWER = np.array([0, 0, 1, 0, 0, 0, 0, 0, 0, 0])
SAYS_2 = np.array([0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0])
SAYS_7 = np.array([0.1, 0.05, 0.1, 0.0, 0.05, 0.1, 0.0, 0.6, 0.0, 0.0])
BATCH = np.array([SAYS_2, SAYS_7])


@pytest.mark.task("mean_squared_error")
def test_mean_squared_error_of_the_right_guess(submission):
    """강의의 '2'라는 추측: 0.0975 | The lecture's guess '2': 0.0975"""
    close(submission.mean_squared_error(SAYS_2, ANSWER), 0.0975)


@pytest.mark.task("mean_squared_error")
def test_mean_squared_error_of_the_wrong_guess(submission):
    """강의의 '7'이라는 추측: 0.5975 | The lecture's guess '7': 0.5975"""
    close(submission.mean_squared_error(SAYS_7, ANSWER), 0.5975)


@pytest.mark.task("mean_squared_error")
def test_mean_squared_error_leaves_its_arguments(submission):
    """y와 t를 바꾸지 않기 | y and t stay as they were"""
    close(submission.mean_squared_error(SAYS_2, ANSWER.astype(float)), 0.0975)
    unchanged()


@pytest.mark.task("cost")
@pytest.mark.parametrize(("W", "expected"), [(0, 14 / 3), (1, 0.0), (2, 14 / 3)])
def test_cost_of_the_lecture(submission, W, expected):
    """강의의 데이터 [1, 2, 3]: 4.67, 0, 4.67 | The lecture's data [1, 2, 3]: 4.67, 0, 4.67"""
    data = np.array([1, 2, 3])
    close(submission.cost(W, data, data), expected)


@pytest.mark.task("cross_entropy_error")
@pytest.mark.parametrize(
    ("guess", "expected"),
    [(SAYS_2, 0.510825457), (SAYS_7, 2.302584093)],
    ids=["says_2", "says_7"],
)
def test_cross_entropy_of_the_lecture(submission, guess, expected):
    """강의의 두 추측: 0.5108, 2.3026 | The lecture's two guesses: 0.5108, 2.3026"""
    close(submission.cross_entropy_error(guess, ANSWER), expected)


@pytest.mark.task("cross_entropy_error")
def test_cross_entropy_with_a_label(submission):
    """정답을 레이블 2로 주어도 같은 값 | The same value where the answer is the label 2"""
    close(submission.cross_entropy_error(SAYS_2, 2), 0.510825457)


@pytest.mark.task("cross_entropy_error")
@pytest.mark.parametrize(
    "answers",
    [np.array([ANSWER, ANSWER]), np.array([2, 2])],
    ids=["one_hot", "labels"],
)
def test_cross_entropy_of_a_batch(submission, answers):
    """두 추측을 한 배치로: 둘의 평균 | Both guesses as one batch: their mean"""
    close(submission.cross_entropy_error(BATCH, answers), (0.510825457 + 2.302584093) / 2)


@pytest.mark.task("cross_entropy_error")
def test_cross_entropy_where_the_probability_is_zero(submission):
    """정답 자리의 확률이 0이어도 유한한 값 | Finite where the right class has probability 0"""
    close(submission.cross_entropy_error(SAYS_2, 9), -np.log(1e-7))
